package foreword.adapter.slack;

import java.io.Serial;

/** Slack could not be asked, or was too busy: nothing was done, it can be tried again later. */
public final class SlackUnavailable extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public SlackUnavailable(String words) {
        super(words);
    }

    public SlackUnavailable(String words, Throwable cause) {
        super(words, cause);
    }
}
