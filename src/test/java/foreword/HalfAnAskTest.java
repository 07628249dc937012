package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands typed with words missing or misspelt, the topics of help, and App Home, over real HTTP. */
final class HalfAnAskTest extends PlayedCommands {
    @Test
    void asks_for_what_is_missing_and_says_what_it_made_of_a_slip() {
        View slip = opens(DemoRows.ALICE, "ask Dnaa Ortiz about Sam", "ask");

        assertThat(slip.blocks().toString())
                .contains("Did you mean Dana Ortiz?", "c_demoacme")
                .contains("Sam Lee (Northwind)");
    }

    @Test
    void drafts_at_once_when_a_turned_ask_says_everything() {
        done(as(DemoRows.DANA).post(DemoCast.ACME_CHANNEL, PRAISE));
        visitor.card(DemoRows.ALICE, "moment.ask");

        assertThat(answer(DemoRows.ALICE, "ask Sam Lee via Dana").text())
                .contains("Nothing is sent until you approve it");
        assertThat(visitor.card(DemoRows.ALICE, "draft.approve").text()).contains("Dana Ortiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask", "advice", "who", "why", "target", "card", "content", "company", "contact", "concern", "moments",
                "mute"
            })
    void helps_with_examples_on_every_topic(String topic) {
        assertThat(blocks(answer(DemoRows.ALICE, "help " + topic))).contains("*For example*", "/foreword " + topic);
    }

    @ParameterizedTest
    @CsvSource({"mut 1d, mute", "moment, moments", "contnt, content", "concerns, concern"})
    void guesses_a_misspelt_word(String typed, String meant) {
        assertThat(answer(DemoRows.ALICE, typed).text()).contains("Did you mean " + meant);
    }

    @Test
    void shows_in_the_home_what_helps_to_decide_and_ends_the_quiet_there() {
        answer(DemoRows.ALICE, "mute 1h");
        done(as(DemoRows.ALICE).openHome());

        View home = Visitor.await("the home", () -> playground.slack().screens().home(DemoRows.ALICE));
        assertThat(home.blocks().toString())
                .contains("Quiet until", "Open concerns", "Saved moments", "Asks under way", "Can be asked again soon")
                .contains("People you want to meet", "Sam Lee", "Content that ends soon");
        assertThat(home.blocks().size()).isLessThan(100);

        done(as(DemoRows.ALICE).press(home, Press.of("mute.end")));
        assertThat(answer(DemoRows.ALICE, "mute").text()).contains("I am not muted");
    }
}
