package foreword.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Certainty;
import foreword.deal.DealUpdate;
import foreword.deal.Stage;
import foreword.money.AmountReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that no phrase of the grammar fits, and that the model has not learned. */
final class GuessesTest {
    private static final AmountReader AMOUNTS = new AmountReader("USD");
    private static final DealSentences SENTENCES = new DealSentences(AMOUNTS);
    private static final DealPosts POSTS = new DealPosts(AMOUNTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Word just in, Tadlow Foods are coming aboard, £30k | Tadlow Foods | WON",
                "What a morning: Tadlow Foods popped the signed forms through the door, £30k | Tadlow Foods | WON",
                "Tadlow Foods have had second thoughts and won't be joining us | Tadlow Foods | LOST"
            })
    void proposes_what_no_phrase_says(String text, String company, Stage stage) {
        assertThat(SENTENCES.read(text).updates()).isEmpty();

        List<DealUpdate> updates = POSTS.read(text).updates();

        assertThat(updates).extracting(DealUpdate::company).containsExactly(company);
        assertThat(updates).extracting(DealUpdate::stage).containsExactly(stage);
        assertThat(updates).extracting(DealUpdate::certainty).containsExactly(Certainty.STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tadlow Foods was not a win after all, my mistake",
                "Please disregard what I wrote on Tadlow Foods",
                "Sorry, got that wrong about Tadlow Foods"
            })
    void never_guesses_that_news_is_taken_back(String text) {
        boolean hedged = new Hedges(new Grammar()).doubts(new Tokenizer(AMOUNTS).tokens(text));
        assertThat(GuessModel.load().likeliest(Trainer.clues(text), hedged)).contains(Outcome.RETRACTED);

        assertThat(POSTS.read(text).updates()).isEmpty();
    }

    @Test
    void tells_the_sum_with_it() {
        DealUpdate update = POSTS.read("Word just in, Tadlow Foods are coming aboard, £30k")
                .updates()
                .get(0);

        assertThat(Objects.requireNonNull(update.amount()).value()).isEqualByComparingTo("30000");
        assertThat(update.amount().currency()).isEqualTo("GBP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Word just in, Tadlow Foods are coming aboard, £30k?",
                "The blog has it: word just in, Tadlow Foods are coming aboard, £30k",
                "Word just in, they are coming aboard, £30k",
                "Invoice: word just in, Tadlow Foods are coming aboard, £30k"
            })
    void is_silent_where_the_words_ask_quote_bill_or_name_nobody(String text) {
        assertThat(POSTS.read(text).updates()).isEmpty();
    }

    @Test
    void is_silent_about_long_messages() {
        String lengthy = "Word just in, Tadlow Foods are coming aboard, £30k. "
                + "And then we talked of this and that. ".repeat(8);

        assertThat(POSTS.read(lengthy).updates()).isEmpty();
    }

    @Test
    void is_not_asked_by_the_reader_of_typed_words() {
        assertThat(SENTENCES
                        .read("Word just in, Tadlow Foods are coming aboard, £30k", List.of("Tadlow Foods"))
                        .updates())
                .isEmpty();
    }
}
