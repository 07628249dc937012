package foreword.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the calendar, the zone, the snoozes and the accidents: in working hours, within the cap, with a reason, and never lost. */
final class SweepPropertyTest {
    private static final int CASES = 10_000;

    @Test
    void ten_thousand_people_are_reminded_as_they_wish() {
        int told = 0;
        for (int seed = 0; seed < CASES; seed++) {
            told += new RandomLife(seed).live();
        }
        assertThat(told)
                .as("so many messages went out that the rules were put to the test")
                .isGreaterThan(CASES);
    }

    /** Those that once went wrong. */
    @ParameterizedTest
    @ValueSource(ints = {0})
    void this_life_goes_well(int seed) {
        new RandomLife(seed).live();
    }
}
