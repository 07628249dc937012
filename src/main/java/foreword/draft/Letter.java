package foreword.draft;

import foreword.content.ContentItem;
import foreword.people.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, and to whom: exactly what a teammate reads and approves.
 *
 * @param to the one addressee
 * @param bcc who gets a blind copy: the introducer, on a first reply
 * @param body Markdown
 * @param content the piece that goes along, null for none
 * @param inReplyTo the Message-ID it answers, null when it starts a thread
 * @param references oldest first
 */
public record Letter(
        EmailAddress to,
        String toName,
        List<EmailAddress> bcc,
        String subject,
        String body,
        ContentItem.@Nullable Id content,
        @Nullable String inReplyTo,
        List<String> references) {

    public Letter {
        bcc = List.copyOf(bcc);
        references = List.copyOf(references);
        subject = subject.strip();
    }

    public Letter saying(String newSubject, String newBody, ContentItem.@Nullable Id newContent) {
        return new Letter(to, toName, bcc, newSubject, newBody, newContent, inReplyTo, references);
    }

    public Letter to(EmailAddress address) {
        return new Letter(address, toName, bcc, subject, body, content, inReplyTo, references);
    }

    /** SHA-256 over everything that an approval binds to; {@code attachment} is the file's own bytes, empty for none. */
    public String fingerprint(byte[] attachment) {
        MessageDigest digest = sha256();
        for (String part : List.of(
                to.value(),
                String.join(",", bcc.stream().map(EmailAddress::value).toList()),
                subject,
                body)) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(attachment);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
