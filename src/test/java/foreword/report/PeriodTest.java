package foreword.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @Test
    void is_read_as_it_is_written() {
        Period quarter = Period.quarter(LocalDate.of(2026, 11, 24));

        assertThat(quarter).hasToString("2026-10-01..2026-12-31");
        assertThat(Period.parse(quarter.toString())).isEqualTo(quarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quarter", "2026-10-01..", "2026-10-01..2026-02-30"})
    void nothing_else_is_read(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void does_not_end_before_it_begins() {
        assertThatThrownBy(() -> Period.parse("2026-12-31..2026-10-01")).isInstanceOf(IllegalArgumentException.class);
    }
}
