package foreword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.people.People;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Teammates who write to the bot in words of their own. */
class DirectTalkTest extends PlayedCommands {
    @Test
    void a_question_is_answered_at_once_and_says_how_it_was_read() {
        Message answer = told(DemoRows.ALICE, "Hi, why not Dana?");

        assertThat(answer.text()).contains("Dana Ortiz");
        assertThat(blocks(answer)).contains("I read this as `/foreword why Dana`.");
    }

    @Test
    void a_deed_is_asked_about_first_and_done_by_a_click() {
        Message question = told(DemoRows.ALICE, "please mute me for 2h");

        assertThat(question.text()).isEqualTo("I read this as /foreword mute 2h: shall I do it?");
        assertThat(quietUntil()).isEmpty();

        press(DemoRows.ALICE, question, Press.of("talk.run"));

        assertThat(quietUntil()).isPresent();
        assertThat(visitor.said(DemoRows.ALICE)).noneMatch(said -> said.contains("shall I do it"));
    }

    @Test
    void a_clients_words_are_kept_as_they_were_written_and_cannot_be_kept_twice() {
        Message question = told(DemoRows.ALICE, "concern Dana the report was late again!");

        press(DemoRows.ALICE, question, Press.of("talk.run"));

        assertThatThrownBy(() -> press(DemoRows.ALICE, question, Press.of("talk.run")))
                .hasMessageContaining("nothing to press");
        assertThat(playground.bot().rows().concerns().open())
                .singleElement()
                .satisfies(concern -> assertThat(concern.toString()).contains("the report was late again!"));
    }

    @Test
    void somebody_is_named_by_a_mention() {
        assertThat(told(DemoRows.ALICE, "why not <@" + DemoRows.DANA + ">?").text())
                .contains("Dana Ortiz");
    }

    @Test
    void a_deed_in_words_of_ones_own_after_the_stroke_is_asked_about_too() {
        assertThat(answer(DemoRows.ALICE, "silence me for 1w").text()).contains("shall I do it?");
        assertThat(quietUntil()).isEmpty();
    }

    @Test
    void what_needs_a_window_opens_it_on_the_click() {
        Message question = told(DemoRows.ALICE, "ask Dana");

        press(DemoRows.ALICE, question, Press.of("talk.run"));

        assertThat(visitor.modal(DemoRows.ALICE, "ask").body().toString()).contains("Dana Ortiz");
    }

    @Test
    void words_of_ones_own_after_the_stroke_are_read_as_well() {
        Message answer = answer(DemoRows.ALICE, "how are we doing?");

        assertThat(blocks(answer)).contains("I read this as `/foreword report`.");
        assertThat(answer(DemoRows.ALICE, "me too").text()).doesNotContain("Did you mean");
    }

    @Test
    void whom_to_thank_is_found_by_name() {
        assertThat(told(DemoRows.ALICE, "thank Dana").text()).startsWith("Nothing is owed to Dana Ortiz");
    }

    @Test
    void what_is_not_understood_is_said_with_three_ways_on_and_no_markup_of_the_asker() {
        Message answer = told(DemoRows.ALICE, "the <!here> *moon* is made of cheese");

        assertThat(answer.text()).startsWith("I do not know what you mean by “");
        assertThat(blocks(answer))
                .contains("talk.run", "\"plan\"", "\"due\"", "\"help\"")
                .doesNotContain("<!here>");
    }

    @Test
    void thanks_are_taken_kindly() {
        assertThat(told(DemoRows.ALICE, "thank you!").text()).isEqualTo("Gladly.");
    }

    @Test
    void somebody_outside_is_not_answered() {
        done(as(DemoRows.DANA).tell("who should I ask this week?"));

        assertThat(visitor.direct(DemoRows.DANA)).isEmpty();
    }

    private Optional<Instant> quietUntil() {
        People people = playground.bot().rows().people();
        return people.quietUntil(
                people.teammateWithSlackId(DemoRows.ALICE).orElseThrow().id());
    }

    private Message told(String user, String words) {
        List<Message> before = visitor.direct(user);
        done(as(user).tell(words));
        List<Message> now = visitor.direct(user).stream()
                .filter(message -> !before.contains(message))
                .toList();
        assertThat(now).as("one answer to: " + words).hasSize(1);
        return now.get(0);
    }
}
