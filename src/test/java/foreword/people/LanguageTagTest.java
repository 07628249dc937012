package foreword.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de-AT",
        "de_at, de-AT",
        "de-x-du, de-x-du",
        "German, de",
        "' deutsch ', de",
        "English, en",
        "klingonisch sprechend, ",
        "x, ",
        "'', "
    })
    void reads_a_tag_or_a_name(String written, String tag) {
        assertThat(LanguageTag.read(written).map(Locale::toLanguageTag).orElse(null))
                .isEqualTo(tag);
    }
}
