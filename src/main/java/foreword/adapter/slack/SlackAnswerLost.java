package foreword.adapter.slack;

import java.io.Serial;

/** A request was sent and its answer lost: it may or may not have been done. */
final class SlackAnswerLost extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    SlackAnswerLost(String words) {
        super(words);
    }

    SlackAnswerLost(String words, Throwable cause) {
        super(words, cause);
    }
}
