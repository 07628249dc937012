package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Contact;
import foreword.praise.Praise;
import foreword.sandbox.Deed;
import foreword.sandbox.DemoCast;
import foreword.sandbox.Message;
import foreword.sandbox.Person;
import foreword.sandbox.PostOffice;
import java.util.List;

/** People who say kind words at the stand-ins, and what is kept of them in SQLite. */
abstract class PlayedPraise extends Played {
    static final String PRAISE = "Your team saved our quarter with that rollout, brilliant work.";
    static final String DANA = "dana@acme.example";

    final Praise known(String slackId) {
        Visitor.await("them to be known", () -> playground.bot().rows().people().contactWithSlackId(slackId));
        return only(slackId);
    }

    final Praise only(String slackId) {
        Contact contact =
                playground.bot().rows().people().contactWithSlackId(slackId).orElseThrow();
        List<Praise> praises = playground.bot().rows().praises().of(contact.id());
        assertThat(praises).hasSize(1);
        return praises.get(0);
    }

    final void forwards(String words) throws Exception {
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

    final Message says(String user, String text) {
        return done(as(user).post(DemoCast.ACME_CHANNEL, text)).message().orElseThrow();
    }

    final Message replies(String user, Message root, String text) {
        return done(as(user).reply(root, text)).message().orElseThrow();
    }

    final Person as(String user) {
        return playground.slack().asPerson(user);
    }

    /** Waits until the bot has heard of it and has worked on it. */
    final Deed done(Deed deed) {
        assertThat(deed.ack().delivered()).isTrue();
        playground.bot().settle();
        return deed;
    }

    final Praise only() {
        assertThat(praises()).hasSize(1);
        return praises().get(0);
    }

    final List<Praise> praises() {
        return playground.bot().rows().people().contacts().stream()
                .flatMap(contact -> playground.bot().rows().praises().of(contact.id()).stream())
                .toList();
    }
}
