package foreword.inbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inbound mail, taken apart.
 *
 * @param from the one author's address, null when there is none or more than one
 * @param fromName the author's name as written, or the address, or empty
 * @param text the new words only: no quoted history, no signature block
 * @param inReplyTo the ids it answers, without angle brackets removed: {@code <id@host>}
 * @param references oldest first
 * @param names of those in To and Cc, as written, where a name is written
 * @param deliveredTo every address it may have reached us by: To, Cc, Delivered-To, X-Original-To and the like
 * @param authentication what our own mail server says of the sender, {@link Authentication#UNKNOWN} when it says nothing
 * @param automatic true when a machine wrote it, whatever its kind
 */
public record ReceivedMail(
        Kind kind,
        @Nullable EmailAddress from,
        String fromName,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        Map<EmailAddress, String> names,
        List<EmailAddress> deliveredTo,
        String subject,
        String text,
        @Nullable Forwarded forwarded,
        @Nullable Bounce bounce,
        List<Attached> attachments,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        Instant date,
        Authentication authentication,
        boolean automatic) {

    public ReceivedMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        names = Map.copyOf(names);
        deliveredTo = List.copyOf(deliveredTo);
        attachments = List.copyOf(attachments);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
    }

    /** What a mail is, first that fits: bounce, calendar, auto-reply, forward, reply, new. */
    public enum Kind {
        REPLY,
        NEW,
        FORWARD,
        AUTO_REPLY,
        BOUNCE,
        CALENDAR
    }

    /** Our own server's verdict on the sender (RFC 8601). */
    public enum Authentication {
        PASS,
        FAIL,
        UNKNOWN
    }

    /** The mail inside a forward; {@code from} is the forwarder's claim. */
    public record Forwarded(@Nullable EmailAddress from, String fromName, String subject, String text) {}

    /** A delivery report (RFC 3464); {@code originalMessageId} is the mail of ours it speaks of. */
    public record Bounce(
            @Nullable EmailAddress recipient,
            @Nullable String status,
            boolean permanent,
            String reason,
            @Nullable String originalMessageId) {}

    /** What was attached, by a safe name. */
    public record Attached(String name, String type, long bytes) {}
}
