package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotedPrintableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "plain words | plain words",
                "a = b | a =3D b",
                "grüße | gr=C3=BC=C3=9Fe",
                "From here on | =46rom here on",
                "So. From there | So. From there",
                "#.# | =2E",
                "#.. two# | =2E. two",
                "#blank # | blank=20",
                "#tab\t# | tab=09",
            })
    void writes_what_no_relay_has_a_reason_to_change(String text, String written) {
        assertThat(encoded(text)).isEqualTo(written);
    }

    @Test
    void breaks_long_lines_softly_and_ends_others_as_mail_does() {
        String written = encoded("x".repeat(200) + "\n\r\nä\rend");

        assertThat(Arrays.stream(written.split("\r\n", -1)).mapToInt(String::length))
                .allMatch(length -> length < 77);
        assertThat(written.replace("=\r\n", "")).isEqualTo("x".repeat(200) + "\r\n\r\n=C3=A4\r\nend");
    }

    private static String encoded(String text) {
        return new String(QuotedPrintable.of(text), StandardCharsets.US_ASCII);
    }
}
