package foreword.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Consistency;
import foreword.report.Tally;
import foreword.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who did how much, over the end of a week. */
final class SteadinessTest {
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-08T23:50:00Z");
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);
    private static final Teammate ALICE = mate("tm_alice");
    private static final Teammate TOM = mate("tm_tom");

    private final List<Did> acts = new ArrayList<>();
    private final TestClock clock = new TestClock(SUNDAY_NIGHT);
    private final Steadiness steadiness = new Steadiness(this::between, clock);

    private record Did(Instant at, Teammate by, Act act) {}

    @Test
    void an_own_figure_is_not_everybodys() {
        acts.add(new Did(clock.instant().minusSeconds(60), ALICE, Act.ASK));
        acts.add(new Did(clock.instant().minusSeconds(50), ALICE, Act.THANKS));
        acts.add(new Did(clock.instant().minusSeconds(40), TOM, Act.ASK));

        assertThat(steadiness.own(ALICE).in(WEEK)).isEqualTo(2);
        assertThat(steadiness.team(ZoneOffset.UTC).in(WEEK)).isEqualTo(3);
        assertThat(steadiness.asked(ALICE)).isEqualTo(1);
    }

    @Test
    void a_week_that_has_just_ended_is_counted_among_those_that_are_over() {
        steadiness.team(ZoneOffset.UTC);
        acts.add(new Did(clock.instant().plusSeconds(60), ALICE, Act.ASK));
        clock.turn(Duration.ofMinutes(20));

        Consistency told = steadiness.team(ZoneOffset.UTC);

        assertThat(told.in(WEEK)).isEqualTo(1);
        assertThat(told.thisWeek(Act.ASK)).isZero();
        assertThat(steadiness.asked(ALICE)).isZero();
    }

    private List<Tally> between(Instant from, Instant to, ZoneId zone) {
        return acts.stream()
                .filter(it -> !it.at().isBefore(from) && it.at().isBefore(to))
                .map(it -> new Tally(Consistency.weekOf(it.at(), zone), it.by().id(), it.act(), 1))
                .toList();
    }

    private static Teammate mate(String id) {
        return new Teammate(new Teammate.Id(id), id, null, id, Teammate.Role.MEMBER, ZoneOffset.UTC);
    }
}
