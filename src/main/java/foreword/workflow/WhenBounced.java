package foreword.workflow;

import foreword.draft.Draft;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Card;
import foreword.outbox.LostMails;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Teammate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a mail of ours came back. Only a report that cites a mail of ours counts, by the return address or its Message-ID: else
 * anybody could silence a contact.
 */
final class WhenBounced {
    private static final Logger LOG = LoggerFactory.getLogger(WhenBounced.class);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoseReply whose;
    private final Then then;

    WhenBounced(Rows rows, Steps steps, Cards cards, WhoseReply whose, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whose = whose;
        this.then = then;
    }

    /** Who goes on with it. */
    record Then(WhenLeftAlone whenLeftAlone, LostMails lost) {}

    void bounced(ReceivedMail mail) {
        Optional<Draft> byAddress = whose.sent(mail);
        for (ReceivedMail.Bounce bounce : mail.bounces()) {
            Stream.of(byAddress, cited(bounce.originalMessageId()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(sent -> bounced(sent, bounce));
        }
    }

    /** A recipient called our mail unwanted (RFC 5965). */
    void complained(ReceivedMail mail, ReceivedMail.Complaint complaint) {
        Stream.of(whose.sent(mail), cited(complaint.originalMessageId()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(sent -> {
                    EmailAddress by = failing(sent, complaint.by());
                    rows.suppressions().add(Suppression.reported(by, complaint.type(), steps.now()));
                    then.whenLeftAlone().silence(by, "a mail of ours was reported as unwanted");
                    steps.note("mail.reported", ref(sent), complaint.type());
                    tell(
                            sent,
                            new Cards.Message(
                                    sent.letter().toName() + " called our mail unwanted, so nobody writes there again.",
                                    "Reminders about them have stopped. Speak with them in person, if at all.",
                                    "FW-3109",
                                    ref(sent)));
                });
    }

    private Optional<Draft> cited(@Nullable String messageId) {
        return Optional.ofNullable(messageId).flatMap(rows.drafts()::byMessageId);
    }

    private void bounced(Draft sent, ReceivedMail.Bounce bounce) {
        EmailAddress failing = failing(sent, bounce.recipient());
        String what = failing + ": " + bounce.reason();
        boolean known = rows.log().of(ref(sent)).stream()
                .anyMatch(it -> it.what().equals("mail.bounced") && it.why().equals(what));
        if (known) {
            return;
        }
        rows.drafts().messageIdOf(sent.id()).ifPresent(id -> then.lost().wentOut(id, "it came back"));
        steps.note("mail.bounced", ref(sent), what);
        if (bounce.permanent()) {
            dead(sent, failing, bounce);
        } else if (isPolicy(bounce)) {
            refusedByPolicy(sent, bounce);
        } else {
            fails(sent, failing, bounce);
        }
    }

    private void dead(Draft sent, EmailAddress failing, ReceivedMail.Bounce bounce) {
        rows.suppressions().add(Suppression.bounced(failing, bounce.reason(), steps.now()));
        then.whenLeftAlone().silence(failing, "the mail came back");
        then.whenLeftAlone().stopFollowUps(sent, "the mail came back");
        tell(
                sent,
                trouble(
                        sent,
                        bounce,
                        "The address " + failing + " does not take mail: " + words(bounce)
                                + " Reminders have stopped. Do you have a new address?"));
    }

    /** Our mail is at fault, or our server's name: never the person. */
    private void refusedByPolicy(Draft sent, ReceivedMail.Bounce bounce) {
        LOG.warn("A mail server refused our mail by its policy: {}", bounce.status());
        then.whenLeftAlone().stopFollowUps(sent, "the mail came back");
        Cards.Message message = trouble(
                sent,
                bounce,
                "Their server took our mail for unwanted: " + words(bounce)
                        + " The address is right. Write from your own mail program, and ask whoever runs the mail server.");
        tell(sent, message);
        rows.people().teammates().stream()
                .filter(mate -> mate.role() == Teammate.Role.ADMIN && !mate.id().equals(sent.owner()))
                .forEach(admin -> cards.tell(admin, Card.Kind.TROUBLE, message));
    }

    private void fails(Draft sent, EmailAddress failing, ReceivedMail.Bounce bounce) {
        rows.suppressions().add(Suppression.bouncing(failing, bounce.reason(), steps.now()));
        tell(sent, trouble(sent, bounce, "It may pass: " + words(bounce) + " You can send it once more later."));
    }

    /** Only an address that this mail was sent to: a report could name anybody. */
    private static EmailAddress failing(Draft sent, @Nullable EmailAddress named) {
        return named != null && sent.letter().bcc().contains(named)
                ? named
                : sent.letter().to();
    }

    /** RFC 3463: security or policy. */
    private static boolean isPolicy(ReceivedMail.Bounce bounce) {
        String status = bounce.status();
        return status != null && status.matches("[45]\\.7\\.[0-9]{1,3}");
    }

    private static Cards.Message trouble(Draft sent, ReceivedMail.Bounce bounce, String detail) {
        String status = bounce.status() == null ? "" : " (" + bounce.status() + ")";
        String sentence = "The email to " + sent.letter().toName() + " came back" + status + ".";
        return new Cards.Message(sentence, detail, "FW-3108", ref(sent));
    }

    private static String words(ReceivedMail.Bounce bounce) {
        String reason = bounce.reason().strip();
        return reason.endsWith(".") || reason.isEmpty() ? reason : reason + ".";
    }

    private void tell(Draft sent, Cards.Message message) {
        rows.people().teammate(sent.owner()).ifPresent(owner -> cards.tell(owner, Card.Kind.TROUBLE, message));
    }

    private static String ref(Draft sent) {
        return "draft/" + sent.id().value();
    }
}
