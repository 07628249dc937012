package foreword.adapter.slack;

import java.io.Serial;

/** Slack answered with a definite no (ok:false). The message holds the error code. */
public final class SlackRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public SlackRefused(String words) {
        super(words);
    }

    /** Slack's error code, for example {@code channel_not_found}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
