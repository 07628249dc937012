package foreword.outbox;

import java.io.Serial;

/**
 * The mail server could not be reached or refused our login. Nothing was sent, and it says nothing about the mail: the others
 * of this account would fare the same. The message holds the server's words.
 */
public final class ServerDown extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public ServerDown(String words) {
        super(words);
    }

    public ServerDown(String words, Throwable cause) {
        super(words, cause);
    }

    /** The other side's words. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
