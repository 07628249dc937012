package foreword.outbox;

import java.io.Serial;

/** The receiving side refused for good. The message holds the other side's words. */
public final class SendRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public SendRefused(String words) {
        super(words);
    }

    public SendRefused(String words, Throwable cause) {
        super(words, cause);
    }

    /** The other side's words. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
