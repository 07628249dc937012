package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Band;
import foreword.praise.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private final TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();

    @ParameterizedTest
    @CsvFileSource(resources = "/foreword/praise/other-languages.csv", useHeadersInDisplayName = true)
    void are_heard_by_phrases_and_never_surely(String language, String reading, String heard, String text) {
        Reading read = detector.read(text);

        boolean expected = reading.equals("praise") != "misread".equals(heard);
        assertThat(read.band()).isEqualTo(expected ? Band.MAYBE : Band.NO);
        if (read.praise()) {
            assertThat(read.reason()).startsWith(language);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det var ett fantastiskt arbete som ni gjorde med v\u00e5r nya webbplats",
                "\u7d20\u6674\u3089\u3057\u3044\u4ed5\u4e8b\u3092\u3042\u308a\u304c\u3068\u3046\u3054\u3056\u3044\u307e\u3057\u305f",
                "\u0412\u044b \u043e\u0442\u043b\u0438\u0447\u043d\u043e \u0441\u043f\u0440\u0430\u0432\u0438\u043b\u0438\u0441\u044c \u0441 \u043d\u0430\u0448\u0438\u043c \u043f\u0440\u043e\u0435\u043a\u0442\u043e\u043c \u0432 \u044d\u0442\u043e\u043c \u0433\u043e\u0434\u0443",
            })
    void are_silent_where_nobody_has_taught_them(String text) {
        assertThat(detector.read(text).praise()).isFalse();
    }

    @Test
    void say_so_when_they_cannot_read_one() {
        String swedish = "Ni gjorde ett otroligt fint arbete med hela bygget";

        assertThat(detector.read(swedish).reason()).isEqualTo("in a language that Foreword does not read");
    }
}
