package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails as people write them, one in {@code new-words.txt} for each way of quoting and signing. */
final class NewWordsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void keeps_the_new_words(String name, String mail, String words) {
        assertThat(NewWords.of(mail)).isEqualTo(words);
    }

    /** Each mail stands below a line {@code ===== name}, and its new words below a line {@code =====>}. */
    private static Stream<Arguments> mails() throws IOException {
        try (InputStream file = Objects.requireNonNull(NewWordsTest.class.getResourceAsStream("new-words.txt"))) {
            String all = new String(file.readAllBytes(), UTF_8);
            return Arrays.stream(all.split("(?m)^===== ", -1))
                    .filter(mail -> !mail.isBlank())
                    .map(NewWordsTest::mail);
        }
    }

    private static Arguments mail(String written) {
        int body = written.indexOf('\n') + 1;
        int words = written.indexOf("=====>", body);
        return Arguments.of(
                written.substring(0, body).strip(),
                written.substring(body, words),
                written.substring(words + 6).strip());
    }
}
