package foreword.outbox;

import java.io.Serial;

/** It may or may not have been sent. The message holds the other side's words. */
public final class OutcomeUnknown extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public OutcomeUnknown(String words) {
        super(words);
    }

    public OutcomeUnknown(String words, Throwable cause) {
        super(words, cause);
    }

    /** The other side's words. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
