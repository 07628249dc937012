package foreword.workflow;

import java.io.Serial;

/** A template asks for something that we do not know; the message names it. */
public final class MissingWords extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public MissingWords(String message, Throwable cause) {
        super(message, cause);
    }
}
