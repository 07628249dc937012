package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Contact;
import foreword.praise.Praise;
import foreword.sandbox.Deed;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Person;
import foreword.sandbox.PostOffice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which praise arrives besides a plain message, over the stand-in's HTTP, SMTP, IMAP and SQLite. */
class PraiseArrivesTest {
    private static final String PRAISE = "Your team saved our quarter with that rollout, brilliant work.";
    private static final Instant START = Instant.parse("2026-11-24T09:12:00Z");

    @TempDir
    Path folder;

    private Playground playground;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        Clock real = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        playground = Playground.open(
                new Playground.Plan(0, 0, 0, folder.resolve("foreword.db"), Path.of("."), false, true), real);
        visitor = new Visitor(playground.slack(), playground.post());
    }

    @AfterEach
    void close() {
        playground.close();
    }

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

    private void forwards(String words) throws Exception {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Alice Park <alice@larkfield.example>",
                                List.of(Playground.BOT.value()),
                                List.of(),
                                "Fwd: the rollout",
                                "---------- Forwarded message ---------\r\n"
                                        + "From: Dana Ortiz <dana@acme.example>\r\nDate: Tue, 24 Nov 2026 at 08:55\r\n"
                                        + "Subject: the rollout\r\nTo: Alice Park <alice@larkfield.example>\r\n\r\n"
                                        + words + "\r\n",
                                List.of()),
                        playground.clock().instant());
    }

    private Message says(String user, String text) {
        return done(as(user).post(DemoCast.ACME_CHANNEL, text)).message().orElseThrow();
    }

    private Message replies(String user, Message root, String text) {
        return done(as(user).reply(root, text)).message().orElseThrow();
    }

    private Person as(String user) {
        return playground.slack().asPerson(user);
    }

    /** Waits until the bot has heard of it and has worked on it. */
    private Deed done(Deed deed) {
        assertThat(deed.ack().delivered()).isTrue();
        playground.bot().settle();
        return deed;
    }

    private Praise only() {
        assertThat(praises()).hasSize(1);
        return praises().get(0);
    }

    private List<Praise> praises() {
        return playground.bot().rows().people().contacts().stream()
                .flatMap(contact -> playground.bot().rows().praises().of(contact.id()).stream())
                .toList();
    }
}
