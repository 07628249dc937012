package foreword.workflow;

import foreword.inbox.ReceivedMail;
import foreword.inbox.Utterance;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a mail belongs to no thread of ours: its words are listened to, like words in a channel. */
final class WhenToldByMail {
    private final Rows rows;
    private final WhenHeard whenHeard;
    private final WhenSpoken whenSpoken;

    WhenToldByMail(Rows rows, WhenHeard whenHeard, WhenSpoken whenSpoken) {
        this.rows = rows;
        this.whenHeard = whenHeard;
        this.whenSpoken = whenSpoken;
    }

    void told(ReceivedMail mail, EmailAddress from) {
        whenHeard.heard(utterance(mail, from, mail.fromName(), mail.text()));
    }

    /** Whatever a mail is about, it is contact, and it may be a complaint. */
    void noted(ReceivedMail mail, EmailAddress from) {
        whenSpoken.noted(utterance(mail, from, mail.fromName(), mail.text()));
    }

    /** A teammate passes on what a client wrote; false when it is no forward of a teammate's. */
    boolean passedOn(ReceivedMail mail) {
        ReceivedMail.Forwarded inside = mail.forwarded();
        Optional<Teammate> by = Optional.ofNullable(mail.from()).flatMap(rows.people()::teammateWithEmail);
        if (inside == null || by.isEmpty()) {
            return false;
        }
        Utterance said = utterance(mail, inside.from(), inside.fromName(), inside.text());
        whenSpoken.noted(said, by.get());
        whenHeard.heard(said, by.get());
        return true;
    }

    private Utterance utterance(ReceivedMail mail, @Nullable EmailAddress from, String name, String text) {
        String id = mail.messageId() == null ? mail.date() + "/" + from : mail.messageId();
        String shown = name.isBlank() ? (from == null ? "somebody" : from.value()) : name;
        boolean teammate = from != null && rows.people().teammateWithEmail(from).isPresent();
        return new Utterance(
                Utterance.Channel.EMAIL,
                mail.subject(),
                id,
                null,
                new Utterance.Speaker(null, from, shown, teammate, false),
                text,
                mail.date(),
                null);
    }
}
