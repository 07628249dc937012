package foreword.outbox;

import foreword.people.EmailAddress;
import java.util.List;

/**
 * A mail whose bytes are fixed: what was approved is what is sent, in every attempt.
 *
 * @param messageId our own, with angle brackets
 * @param envelopeFrom where bounces go
 * @param recipients everybody who gets it, Bcc included
 * @param raw the whole message (RFC 5322), without a Bcc line
 */
public record OutgoingMail(String messageId, EmailAddress envelopeFrom, List<EmailAddress> recipients, byte[] raw) {
    public OutgoingMail {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a mail without recipients: " + messageId);
        }
    }

    /** The mailbox it leaves by: the return address without our mark. */
    public EmailAddress account() {
        String local = envelopeFrom.localPart();
        int plus = local.indexOf('+');
        return plus < 0 ? envelopeFrom : new EmailAddress(local.substring(0, plus) + "@" + envelopeFrom.domain());
    }
}
