package foreword.adapter.mail.box;

import java.time.Duration;

/**
 * How closely a folder is watched. A connection that died without a word is noticed after {@code beat} and {@code patience}.
 *
 * @param poll how often the folder is looked at even when the server announces nothing
 * @param beat how often the server has to show that it lives
 * @param patience how long an answer may take
 */
record Pulse(Duration poll, Duration beat, Duration patience) {
    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Notices a dead connection within ten seconds. */
    static Pulse usual(Duration poll) {
        return new Pulse(poll, poll.compareTo(BEAT) < 0 ? poll : BEAT, PATIENCE);
    }
}
