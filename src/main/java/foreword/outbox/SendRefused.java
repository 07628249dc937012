package foreword.outbox;

import foreword.people.EmailAddress;
import java.io.Serial;
import java.util.List;

/** The receiving side refused for good. The message holds the other side's words. */
public final class SendRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<EmailAddress> dead;

    public SendRefused(String words) {
        super(words);
        this.dead = List.of();
    }

    public SendRefused(String words, Throwable cause) {
        this(words, List.of(), cause);
    }

    /** @param dead the recipients of whom the server says that there is nobody (RFC 3463, 5.1.x) */
    public SendRefused(String words, List<EmailAddress> dead, Throwable cause) {
        super(words, cause);
        this.dead = List.copyOf(dead);
    }

    /** The other side's words. */
    public String words() {
        return String.valueOf(getMessage());
    }

    /** The recipients that do not exist. */
    public List<EmailAddress> dead() {
        return dead;
    }
}
