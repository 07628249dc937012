package foreword.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a reminder that its owner does nothing about. */
final class InsistenceTest {
    @ParameterizedTest
    @CsvSource({
        "FIRST_REPLY, 1bd, 2, ESCALATES",
        "BRIDGE, 1bd, 2, ESCALATES",
        "OUTCOME, 5bd, 2, ESCALATES",
        "NAME_USE, 5bd, 2, ESCALATES",
        "STALLED, 5bd, 2, ESCALATES",
        "AT_RISK, 5bd, 2, ESCALATES",
        "FOLLOW_UP, 5bd, 2, STAYS",
        "EXPECTATION, 5bd, 2, STAYS",
        "HOPPER, 20bd, 2, STAYS",
        "NOT_YET, 10bd, 1, EXPIRES",
        "QUIET, 10bd, 1, EXPIRES",
        "THANKS, 10bd, 1, STAYS",
        "MOMENT, 10bd, 1, STAYS",
        "DRAFT, 10bd, 1, STAYS",
    })
    void is_shown_so_often_and_then(Nudge.Kind kind, String again, int times, Insistence.Then then) {
        Insistence insistence = Insistence.of(kind);

        assertThat(insistence.again()).hasToString(again);
        assertThat(insistence.then()).isEqualTo(then);
        assertThat(insistence.onceMore(times - 1)).isTrue();
        assertThat(insistence.onceMore(times)).isFalse();
        assertThat(insistence.overAfter(times - 1)).isFalse();
        assertThat(insistence.overAfter(times)).isEqualTo(then == Insistence.Then.STAYS);
    }
}
