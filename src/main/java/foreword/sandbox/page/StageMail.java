package foreword.sandbox.page;

import java.time.Instant;
import java.util.List;

/**
 * A mail in the mailbox.
 *
 * @param id names it on the page; letters, digits, dash, underscore and dot
 * @param html empty when it has no HTML part
 * @param raw the bytes as they went over the wire, as text
 * @param messageId the Message-ID header, with its angle brackets
 * @param attachments names of the attached files
 */
public record StageMail(
        String id,
        String from,
        List<String> to,
        List<String> cc,
        String subject,
        Instant date,
        String text,
        String html,
        String raw,
        String messageId,
        List<String> attachments) {

    public StageMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        attachments = List.copyOf(attachments);
    }
}
