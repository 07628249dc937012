package foreword.outbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it has bytes.
 *
 * @param fromName the teammate's name
 * @param fromAddress the teammate's address: Reply-To, and From where the mail server lets us send as the owner
 * @param threadToken the secret part of the thread address, by which a reply is matched
 * @param subject one line
 * @param text the plain part, reads complete
 * @param html the HTML part, from the same source
 * @param inReplyTo the Message-ID it answers, null for a thread of its own
 * @param references oldest first
 */
public record MailText(
        String fromName,
        EmailAddress fromAddress,
        String threadToken,
        List<EmailAddress> to,
        List<EmailAddress> bcc,
        String subject,
        String text,
        String html,
        @Nullable Attachment attachment,
        @Nullable String inReplyTo,
        List<String> references,
        Instant date) {

    public MailText {
        to = List.copyOf(to);
        bcc = List.copyOf(bcc);
        references = List.copyOf(references);
    }

    /** A file that goes along. */
    public record Attachment(String name, String type, byte[] bytes) {}
}
