package foreword.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clear words only: somebody who is too busy has not asked for silence. */
class WishForSilenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please do not write to me again.",
                "please don\u2019t contact us anymore",
                "Stop emailing me!",
                "Thanks, but never email me again, please.",
                "Kindly take me off your mailing list.",
                "Unsubscribe",
                "Bitte schreiben Sie mir nicht mehr.",
                "Merci, ne m'écrivez plus.",
                "Por favor, no me escriba más.",
                "Por favor, não me contacte mais.",
                "Mail mij niet meer.",
            })
    void hears_the_wish(String words) {
        assertThat(WishForSilence.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would rather not, I hardly know her.",
                "Please do not write to me at the old address, use this one.",
                "Don't contact us about the invoice before Monday.",
                "No, sorry.",
                "I unsubscribed from their newsletter, not from yours.",
                "> Please do not write to me again.",
                "",
            })
    void hears_nothing_of_the_kind(String words) {
        assertThat(WishForSilence.in(words)).isFalse();
    }
}
