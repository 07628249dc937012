package foreword.outbox;

import java.io.Serial;

/** Nothing was sent; it can be tried again later. The message holds the other side's words. */
public final class SendDeferred extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public SendDeferred(String words) {
        super(words);
    }

    public SendDeferred(String words, Throwable cause) {
        super(words, cause);
    }

    /** The other side's words. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
