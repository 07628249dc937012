package foreword.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusTest {
    @ParameterizedTest
    @CsvSource({
        "palm_tree, Vacationing, true",
        "palm_tree, '', true",
        "face_with_thermometer, Out sick, true",
        "'', 'OOO until 7 Jan', true",
        "'', 'On parental leave', true",
        "'', 'on leave, back on Monday', true",
        "'', 'Urlaub bis 3.8.', true",
        "'', 'sick', true",
        "spiral_calendar_pad, In a meeting, false",
        "bus, Commuting, false",
        "house_with_garden, Working remotely, false",
        "'', 'Back from vacation', false",
        "'', 'planning my time off', false",
        "'', 'sick of winter', false",
        "airplane, 'Travelling to Oslo', false",
        "'', '', false",
    })
    void tells_who_is_away(String emoji, String words, boolean away) {
        assertThat(new Status(emoji, words, null).away()).isEqualTo(away);
    }
}
