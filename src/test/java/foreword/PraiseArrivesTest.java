package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Praise;
import foreword.sandbox.Deed;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private Message says(String user, String text) {
        return done(as(user).post(DemoCast.ACME_CHANNEL, text));
    }

    private Message replies(String user, Message root, String text) {
        return done(as(user).reply(root, text));
    }

    private Person as(String user) {
        return playground.slack().asPerson(user);
    }

    /** Waits until the bot has heard of it and has worked on it. */
    private Message done(Deed deed) {
        assertThat(deed.ack().delivered()).isTrue();
        playground.bot().settle();
        return deed.message().orElseThrow();
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
