package foreword;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An ask on its way by real mail, as far as a case needs it, and whatever people then write. */
abstract class PlayedThreads extends Played {
    static final String DANA = "Dana Ortiz <dana@acme.example>";
    static final String SAM = "Sam Lee <sam@northwind.example>";
    static final String ALICE = "Alice Park <alice@larkfield.example>";
    static final String BOT = Playground.BOT.value();

    private static final String PRAISE = "Your team saved our quarter with that rollout, brilliant work.";

    /** A mail that is being written. */
    record Mail(String from, List<String> to, List<String> cc, String subject, String text, List<String> headers) {
        static Mail from(String from) {
            return new Mail(from, List.of(BOT), List.of(), "Hello", "", List.of());
        }

        Mail to(String... readers) {
            return new Mail(from, List.of(readers), cc, subject, text, headers);
        }

        Mail cc(String... readers) {
            return new Mail(from, to, List.of(readers), subject, text, headers);
        }

        Mail subject(String words) {
            return new Mail(from, to, cc, words, text, headers);
        }

        Mail says(String words) {
            return new Mail(from, to, cc, subject, words, headers);
        }

        Mail answering(String id) {
            return with("In-Reply-To: " + id);
        }

        Mail with(String header) {
            List<String> more = new ArrayList<>(headers);
            more.add(header);
            return new Mail(from, to, cc, subject, text, more);
        }
    }

    /** Sends it and waits until the bot has worked on it; returns its Message-ID. */
    final String comes(Mail mail) {
        settle();
        long before = worked();
        String id = playground
                .post()
                .send(
                        new PostOffice.Letter(
                                mail.from(), mail.to(), mail.cc(), mail.subject(), mail.text(), mail.headers()),
                        playground.clock().instant());
        Visitor.await("the mail to be worked on", () -> worked() > before ? Optional.of(true) : Optional.empty());
        settle();
        return id;
    }

    /** Only mail: what people do in Slack is worked on as well, and later. */
    private long worked() {
        String counted = "SELECT COUNT(*) FROM inbound WHERE source = 'MAIL' AND state IN ('DONE', 'DEAD')";
        try (Connection rows = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("foreword.db"));
                ResultSet found = rows.createStatement().executeQuery(counted)) {
            return found.getLong(1);
        } catch (SQLException busy) {
            throw new IllegalStateException(busy);
        }
    }

    final void settle() {
        Visitor.await("everything to settle", () -> {
            var inbox = playground.bot().inbox();
            var counts = playground.bot().outbox().countByState();
            long waiting = inbox.count("WAITING") + inbox.count("WORKING");
            long going = counts.getOrDefault("QUEUED", 0L) + counts.getOrDefault("SENDING", 0L);
            return waiting + going > 0 ? Optional.empty() : Optional.of(true);
        });
    }

    /** The question is with Dana. */
    final MimeMessage asked() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage question = visitor.mail("dana@acme.example", 1);
        Visitor.await(
                "the question to be noted as asked",
                () -> playground.bot().rows().asks().countAsked() == 1 ? Optional.of(true) : Optional.empty());
        return question;
    }

    /** She said yes, and the note to pass on is with her. */
    final MimeMessage handed() throws MessagingException {
        MimeMessage question = asked();
        comes(reply(question).says("Sure, happy to introduce you."));
        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage note = visitor.mail("dana@acme.example", 2);
        Visitor.await(
                "the note to be with her",
                () -> ask().state() == Ask.State.FORWARDABLE ? Optional.of(true) : Optional.empty());
        return note;
    }

    /** She wrote to Sam and us; returns the Message-ID of that mail. */
    final String introduced() throws MessagingException {
        handed();
        return comes(bridge());
    }

    static Mail bridge() {
        return Mail.from(DANA)
                .to(SAM)
                .cc(ALICE, BOT)
                .subject("Sam, meet Alice (Larkfield)")
                .says("Sam, Alice did our rollout. Alice, Sam opens a third site. Over to you both.");
    }

    /** Dana's answer, as a mail program writes it. */
    static Mail reply(MimeMessage mail) throws MessagingException {
        List<String> back = new ArrayList<>();
        for (var address : mail.getReplyTo()) {
            back.add(((InternetAddress) address).getAddress());
        }
        return Mail.from(DANA)
                .to(back.toArray(String[]::new))
                .subject("Re: " + mail.getSubject())
                .answering(mail.getMessageID());
    }

    final Ask ask() {
        return asks().get(0);
    }

    final List<Ask> asks() {
        return playground.bot().rows().people().contacts().stream()
                .flatMap((Contact contact) -> playground.bot().rows().asks().to(contact.id()).stream())
                .toList();
    }

    final Optional<Introduction> introduction() {
        return playground.bot().rows().introductions().all().stream().findFirst();
    }

    final List<Reply> replies(String about) {
        return playground.bot().rows().replies().about(about);
    }

    final long pendingDrafts() {
        return playground.bot().rows().people().teammates().stream()
                .mapToLong((Teammate mate) ->
                        playground.bot().rows().drafts().pending(mate.id()).size())
                .sum();
    }

    final long noted(String what) {
        return playground.bot().rows().log().count(what, Instant.EPOCH);
    }
}
