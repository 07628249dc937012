package foreword.praise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecondingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exactly what she said",
                "Exactly what she said!",
                "what Dana said",
                "What @Dana Ortiz said \uD83D\uDC4F",
                "Yes, exactly what Dana said.",
                "+1",
                "+1 :clap:",
                ":100:",
                "\uD83D\uDCAF\uD83D\uDCAF",
                "Same here",
                "Same here, thank you!",
                "same for us \u2013 thanks all",
                "Seconded.",
                "I second that!",
                "Hear, hear!",
                "^ this",
                "Couldn\u2019t agree more!!",
            })
    void seconds(String text) {
        assertThat(Seconding.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "yes",
                "Thanks!",
                "Exactly",
                "ok",
                "same time tomorrow",
                "+1 for Tuesday",
                "what she said is wrong",
                "that is not what she said",
                "what I said",
                "what did she say",
                "same here?",
                "Seconded, but the invoice is wrong",
                "this is late",
                "I would not second that",
                ":+1:",
            })
    void says_something_else(String text) {
        assertThat(Seconding.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ":", "what ", ".", "\u2019", "^"})
    void is_not_slowed_down_by_hostile_text(String part) {
        assertTimeout(Duration.ofSeconds(1), () -> Seconding.is(part.repeat(100_000)));
    }
}
