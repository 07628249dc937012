package foreword.adapter.crm;

import foreword.inbox.Inbox;
import java.time.Duration;
import java.time.Instant;

/** Whether more waits to be worked on than we would ever catch up with; counted anew once a second. Safe to use from any thread. */
final class Backlog {
    private static final long MOST = 200_000;
    private static final Duration COUNTED = Duration.ofSeconds(1);

    private final Inbox inbox;
    private Instant next = Instant.MIN;
    private boolean full;

    Backlog(Inbox inbox) {
        this.inbox = inbox;
    }

    synchronized boolean full(Instant now) {
        if (!now.isBefore(next)) {
            full = inbox.waiting() > MOST;
            next = now.plus(COUNTED);
        }
        return full;
    }
}
