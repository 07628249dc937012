package foreword.outbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it has bytes.
 *
 * @param kind whether a person speaks or the program
 * @param attachment the file that goes along, null for none
 */
public record MailText(
        Kind kind,
        Sender sender,
        List<EmailAddress> to,
        List<EmailAddress> bcc,
        Words words,
        @Nullable Attachment attachment,
        Conversation conversation,
        Instant date) {

    public MailText {
        to = List.copyOf(to);
        bcc = List.copyOf(bcc);
    }

    /** Who speaks in a mail. */
    public enum Kind {
        /** A teammate approved and signs it: it carries nothing that marks it as a machine's. */
        PERSONAL,
        /** The program tells a teammate something: marked so that nothing answers it by itself (RFC 3834, section 5). */
        NOTICE
    }

    /**
     * In whose name it goes.
     *
     * @param name the teammate's name, or the program's for a notice
     * @param address the teammate's address, where answers go: Reply-To, and From where the mail server lets us send as the
     *     owner; a notice comes from the bot's own address and is answered to the thread address alone
     */
    public record Sender(String name, EmailAddress address) {}

    /**
     * What it says.
     *
     * @param subject one line
     * @param text the plain part, reads complete
     * @param html the HTML part, from the same source
     * @param language the BCP 47 tag of both, such as {@code en} or {@code de-AT}
     */
    public record Words(String subject, String text, String html, String language) {}

    /** A file that goes along. */
    public record Attachment(String name, String type, byte[] bytes) {
        /** The most bytes a file may have. */
        public static final int LARGEST = 7 << 20;
    }

    /**
     * Where it stands among other mails.
     *
     * @param token the secret part of the thread address, by which a reply is matched
     * @param inReplyTo the Message-ID it answers, null for a thread of its own
     * @param references oldest first
     */
    public record Conversation(String token, @Nullable String inReplyTo, List<String> references) {
        public Conversation {
            references = List.copyOf(references);
        }

        /** The first mail of its thread. */
        public static Conversation begun(String token) {
            return new Conversation(token, null, List.of());
        }
    }
}
