package foreword.adapter.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-24",
        "24 Dec 2026, 2026-12-24",
        "24 december, 2026-12-24",
        "Dec 24, 2026-12-24",
        "24.12.2026, 2026-12-24",
        "24.12., 2026-12-24",
        "24. Dezember, 2026-12-24",
        "3. März 2027, 2027-03-03",
        "2.1., 2027-01-02",
        "28 Nov, 2026-11-28",
        "27 Nov, 2027-11-27",
    })
    void reads_a_day_as_it_is_written_in_english_or_german(String typed, LocalDate day) {
        assertThat(TypedDay.read(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday", "31 Feb", "24/12", "12", ""})
    void what_is_no_day_is_none(String typed) {
        assertThat(TypedDay.read(typed, TODAY)).isEmpty();
    }

    @Test
    void a_day_of_a_leap_year_waits_for_one() {
        assertThat(TypedDay.read("29 Feb 2028", TODAY)).contains(LocalDate.of(2028, 2, 29));
    }
}
