package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.praise.Praise;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Praise that a teammate marks, that comes twice, and that answers a thank-you. */
class PraiseArrivesTest extends PlayedPraise {
    @Test
    void a_star_of_a_teammate_saves_a_message_as_praise() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");
        assertThat(praises()).isEmpty();

        done(as(DemoRows.ALICE).react(said, "star2"));

        visitor.card(DemoRows.ALICE, "moment.ask");
        Praise praise = only();
        assertThat(praise.quote()).isEqualTo("The third site opened without us noticing.");
        assertThat(praise.state()).isEqualTo(Praise.State.CONFIRMED);
        assertThat(praise.relayedBy()).isEqualTo("Alice Park");
        assertThat(praise.permalink()).isNotBlank();
    }

    @Test
    void a_star_on_an_answer_in_a_thread_saves_it_too() {
        Message root = says(DemoRows.ALICE, "How did the opening go?");
        Message answer = replies(DemoRows.DANA, root, "Nobody even noticed that you were there.");

        done(as(DemoRows.ALICE).react(answer, "star2"));

        visitor.card(DemoRows.ALICE, "moment.ask");
        assertThat(only().quote()).isEqualTo("Nobody even noticed that you were there.");
    }

    @Test
    void other_reactions_save_nothing() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");
        Message ours = says(DemoRows.ALICE, "The third site opened without anybody noticing.");

        done(as(DemoRows.DANA).react(said, "star2"));
        done(as(DemoRows.ALICE).react(said, "tada"));
        done(as(DemoRows.ALICE).react(ours, "star2"));

        assertThat(praises()).isEmpty();
    }

    @Test
    void taking_the_star_back_changes_nothing() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");
        done(as(DemoRows.ALICE).react(said, "star2"));
        visitor.card(DemoRows.ALICE, "moment.ask");

        done(as(DemoRows.ALICE).unreact(said, "star2"));

        assertThat(only().state()).isEqualTo(Praise.State.CONFIRMED);
    }

    @Test
    void a_starred_outsider_gets_a_moment_once_they_are_known() {
        says(DemoRows.DANA, PRAISE);
        Message said = says(DemoCast.LEO, "The third site opened without us noticing.");
        done(as(DemoRows.ALICE).react(said, "star2"));
        visitor.card(DemoRows.ALICE, "stranger.yes");

        visitor.press(DemoRows.ALICE, "stranger.yes");

        Visitor.await(
                "Leo's moment",
                () -> visitor.cards(DemoRows.ALICE, "moment.ask")
                        .filter(card -> card.text().contains("Leo Brandt"))
                        .findFirst());
    }

    @Test
    void words_of_a_channel_that_are_forwarded_too_are_one_praise() throws Exception {
        says(DemoRows.DANA, PRAISE);
        assertThat(praises()).hasSize(1);

        forwards("“Your team saved  our quarter with that rollout – brilliant work!”");
        forwards("Honestly, your crew did an outstanding job for us.");

        Visitor.await("the other words", () -> praises().size() > 1 ? Optional.of(true) : Optional.empty());
        assertThat(praises()).hasSize(2);
    }

    @Test
    void words_saved_by_shortcut_and_star_are_one_praise() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");

        done(as(DemoRows.ALICE).shortcut("save_praise", said));
        done(as(DemoRows.ALICE).react(said, "star2"));
        Message again = says(DemoRows.DANA, "the third site opened, without us noticing");
        done(as(DemoRows.ALICE).react(again, "star2"));

        assertThat(only().quote()).isEqualTo("The third site opened without us noticing.");
    }

    @Test
    void words_said_again_after_a_month_are_praise_again() {
        says(DemoRows.DANA, PRAISE);
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(31)));

        says(DemoRows.DANA, PRAISE);

        assertThat(praises()).hasSize(2);
    }

    @Test
    void an_outsider_who_turns_out_to_be_a_client_repeats_nothing() {
        says(DemoRows.DANA, PRAISE);
        says(DemoCast.LEO, PRAISE);
        says(DemoCast.LEO, PRAISE.toUpperCase(Locale.ROOT));

        visitor.press(DemoRows.ALICE, "stranger.yes");

        Contact leo = Visitor.await(
                "Leo to be known", () -> playground.bot().rows().people().contactWithSlackId(DemoCast.LEO));
        assertThat(playground.bot().rows().praises().of(leo.id())).hasSize(1);
    }

    @Test
    void a_starred_message_stays_praise_when_it_is_edited() {
        Message said = says(DemoRows.DANA, "The third sight opened without us noticing.");
        done(as(DemoRows.ALICE).react(said, "star2"));

        done(as(DemoRows.DANA).edit(said, "The third site opened without us noticing."));

        assertThat(only().quote()).isEqualTo("The third site opened without us noticing.");
        assertThat(only().state()).isEqualTo(Praise.State.CONFIRMED);
    }

    @Test
    void a_kind_answer_to_a_thank_you_is_praise_and_stops_no_follow_up() throws Exception {
        says(DemoRows.DANA, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail(DANA, 1);
        says(DemoRows.DANA, "Honestly, your crew did an outstanding job for us.");
        visitor.press(DemoRows.ALICE, "moment.thank");
        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage thanks = visitor.mail(DANA, 2);

        visitor.answer(
                thanks,
                "Dana Ortiz <" + DANA + ">",
                "You are the best partner we ever worked with.",
                playground.clock().instant());

        Visitor.await("the third praise", () -> praises().size() == 3 ? Optional.of(true) : Optional.empty());
        Praise praise = praises().get(0);
        assertThat(praise.channel()).isEqualTo(Utterance.Channel.EMAIL);
        assertThat(praise.quote()).contains("best partner");
        assertThat(visitor.cards(DemoRows.ALICE, "reply.no")).isEmpty();
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(8)));
        visitor.card(DemoRows.ALICE, "nudge.draft");
    }
}
