package foreword.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.report.TypedPeriod.Unread;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPeriodTest {
    private static final TypedPeriod TYPED = new TypedPeriod(LocalDate.of(2026, 5, 20));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|2026-04-01|2026-06-30",
                "quarter|2026-04-01|2026-06-30",
                "  This   Quarter |2026-04-01|2026-06-30",
                "last quarter|2026-01-01|2026-03-31",
                "letztes Quartal|2026-01-01|2026-03-31",
                "month|2026-05-01|2026-05-31",
                "letzter Monat|2026-04-01|2026-04-30",
                "year|2026-01-01|2026-12-31",
                "letztes Jahr|2025-01-01|2025-12-31",
                "today|2026-05-20|2026-05-20",
                "2025|2025-01-01|2025-12-31",
                "2026-02|2026-02-01|2026-02-28",
                "2024/2|2024-02-01|2024-02-29",
                "Q1|2026-01-01|2026-03-31",
                "q3|2025-07-01|2025-09-30",
                "Q3 2024|2024-07-01|2024-09-30",
                "2024-Q4|2024-10-01|2024-12-31",
                "March|2026-03-01|2026-03-31",
                "in mar 2025|2025-03-01|2025-03-31",
                "März 2025|2025-03-01|2025-03-31",
                "maerz|2026-03-01|2026-03-31",
                "December|2025-12-01|2025-12-31",
                "2026-01-05..2026-02-07|2026-01-05|2026-02-07",
                "2026-1-5 .. 2026-2-7|2026-01-05|2026-02-07",
                "2026-01..2026-03|2026-01-01|2026-03-31",
                "2026-01-05...|2026-01-05|2026-05-20",
                "from 2026-01-05 to 2026-02-07|2026-01-05|2026-02-07",
                "2026-01-05 - 2026-02-07|2026-01-05|2026-02-07",
                "2026-01-05–2026-02-07|2026-01-05|2026-02-07",
                "vom 5.1.2026 bis 7.2.2026|2026-01-05|2026-02-07",
                "5.12. bis heute|2025-12-05|2026-05-20",
                "1 jan to 31st March|2026-01-01|2026-03-31",
                "Jan 1, 2026 until March 31|2026-01-01|2026-03-31",
                "january to march|2026-01-01|2026-03-31",
                "2026-03-03|2026-03-03|2026-03-03",
                "since 2026-01-15|2026-01-15|2026-05-20",
                "seit März|2026-03-01|2026-05-20",
                "seit dem 1.3.|2026-03-01|2026-05-20",
                "since last quarter|2026-01-01|2026-05-20",
                "seit letztem Monat|2026-04-01|2026-05-20",
                "since january to march|2026-01-01|2026-03-31",
                "between January and March|2026-01-01|2026-03-31",
                "zwischen dem 5.1. und dem 7.2.|2026-01-05|2026-02-07",
                "between 2026-01-05 and 2026-02-07|2026-01-05|2026-02-07",
            })
    void reads_what_people_type(String typed, LocalDate first, LocalDate last) throws Unread {
        assertThat(TYPED.read(typed)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 1 dec to 15 jan, 2025-12-01, 2026-01-15",
        "2026-02-05, january to march, 2026-01-01, 2026-03-31",
        "2026-01-10, zwischen 1.12. und 15.1., 2025-12-01, 2026-01-15",
        "2026-02-05, Q4 to Q1, 2025-10-01, 2026-03-31",
        "2026-03-05, nov to feb, 2025-11-01, 2026-02-28",
    })
    void spans_without_years_may_pass_new_year(LocalDate today, String typed, LocalDate first, LocalDate last)
            throws Unread {
        assertThat(new TypedPeriod(today).read(typed)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything",
                "next quarter",
                "2026-02-30",
                "2026-13",
                "31.4.2026",
                "Q5",
                "..2026-03-01",
                "a..b",
                "2026-01..2026-02..2026-03",
                "0001",
                "99999999999999999999-01-01",
                "ma",
                "12",
            })
    void names_what_it_cannot_read(String typed) {
        assertThatThrownBy(() -> TYPED.read(typed)).isInstanceOfSatisfying(Unread.class, it -> {
            assertThat(it.typed()).isEqualTo(typed);
            assertThat(it.because()).isEqualTo(Unread.Because.NO_PERIOD);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-02..2026-04-01", "since 2026-06-01", "june 2026 to last month"})
    void says_when_the_end_comes_first(String typed) {
        assertThatThrownBy(() -> TYPED.read(typed))
                .isInstanceOfSatisfying(
                        Unread.class, it -> assertThat(it.because()).isEqualTo(Unread.Because.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void its_days_are_those_of_the_asker() {
        Period march = Period.month(LocalDate.of(2026, 3, 15));

        assertThat(march.from(ZoneId.of("Europe/Berlin"))).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(march.to(ZoneId.of("Europe/Berlin"))).isEqualTo("2026-03-31T22:00:00Z");
    }
}
