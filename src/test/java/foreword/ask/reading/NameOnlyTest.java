package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that is lent, and advice that is given, in people's own words. */
class NameOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feel free to mention my name, but I'd rather not introduce you.",
                "You can use my name if it helps.",
                "Happy for you to mention me, I just would not want to introduce anybody right now.",
                "You may say that I suggested it. I don't feel comfortable introducing you myself.",
                "By all means mention my name to her.",
                "Sie dürfen gern meinen Namen nennen, vorstellen möchte ich Sie lieber nicht.",
                "Vous pouvez mentionner mon nom si cela aide."
            })
    void hears_a_name_that_is_lent(String words) {
        assertThat(NameOnly.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure, happy to introduce you.",
                "I'd be happy to introduce you, and you can mention my name when you write.",
                "Please do not mention my name to her.",
                "I would rather not.",
                "> Feel free to mention my name",
                "What is her name?",
                "My name is on the list already."
            })
    void hears_none_elsewhere(String words) {
        assertThat(NameOnly.in(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I'd start with her head of purchasing, he decides.         | UNCLEAR     | ADVISED
        Best to write to her by post, she reads every letter.      | UNCLEAR     | ADVISED
        Ask Jo Brandt in procurement.                              | REFERRED_ON | ADVISED
        Happy to introduce you, shall I?                           | YES         | OFFERED
        Let me put you in touch with her.                          | YES         | OFFERED
        Sorry, I cannot help with that.                            | NO          | NO
        What exactly do you want to know?                          | QUESTION    | QUESTION
        Sure!                                                      | YES         | UNCLEAR
        """)
    void tells_advice_from_an_offer(String words, Answer read, Answer means) {
        assertThat(AdviceGiven.in(words, read)).isEqualTo(means);
    }
}
