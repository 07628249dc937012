package foreword.adapter.mail.box;

import foreword.adapter.mail.MailTrouble;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said about a connection that ended, and how long we wait before the next. Servers end connections as a matter of
 * course, so only one that cannot be had again is worth a warning, once. Used by one thread.
 */
final class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(20);

    private final String what;
    private final BackOff unreachable = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private final BackOff refused = new BackOff(Duration.ofMinutes(5), Duration.ofHours(1));

    private Duration patience;
    private BackOff next = unreachable;
    private boolean worked;
    private boolean told;

    /** @param what is watched, for the log */
    Outages(String what, Duration patience) {
        this.what = what;
        this.patience = patience;
    }

    /** How long the server may take for an answer; more for one that was too slow for us. */
    Duration patience() {
        return patience;
    }

    void connecting() {
        worked = false;
    }

    /** The connection works. */
    void over() {
        worked = true;
        unreachable.reset();
        refused.reset();
        if (told) {
            told = false;
            LOG.info("{}: reading again", what);
        }
    }

    void ended(Throwable trouble) {
        boolean loginRefused = MailTrouble.isRefusal(trouble);
        next = loginRefused ? refused : unreachable;
        if (worked || told) {
            LOG.debug("{}: the connection ended", what, trouble);
        } else {
            told = true;
            tell(trouble, loginRefused);
        }
        if (!worked && MailTrouble.isTimeout(trouble)) {
            Duration doubled = patience.multipliedBy(2);
            patience = doubled.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : doubled;
        }
    }

    private void tell(Throwable trouble, boolean loginRefused) {
        if (loginRefused) {
            LOG.error(
                    "{}: reading is paused: {} It is tried again at long intervals; a restart tries at once.",
                    what,
                    MailTrouble.sentence(trouble));
        } else {
            LOG.warn("{}: not readable, trying again: {}", what, MailTrouble.sentence(trouble));
        }
    }

    /** How long to wait before the next connection. */
    Duration pause() {
        return next.next();
    }
}
