package foreword;

import foreword.activity.Leases;
import foreword.adapter.sql.SqlLeases;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A duty that is done here while no other node does it: begun when we get it, ended when we lose it. */
final class OnOneNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnOneNode.class);
    private static final Duration LOOKED_AFTER = SqlLeases.TERM.dividedBy(5);
    /** With a look to spare, so that it is over here before it begins elsewhere. */
    private static final Duration TRUSTED = SqlLeases.TERM.minus(LOOKED_AFTER);

    private final String duty;
    private final Leases leases;
    private final Runnable begin;
    private final Runnable end;
    private final ScheduledExecutorService looks;
    private boolean here;
    private boolean closed;
    private long taken;

    OnOneNode(String duty, Leases leases, Runnable begin, Runnable end) {
        this.duty = duty;
        this.leases = leases;
        this.begin = begin;
        this.end = end;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, duty + "-lease");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start() {
        look();
        long pause = LOOKED_AFTER.toMillis();
        var unused = looks.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    synchronized boolean here() {
        return here;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        synchronized (this) {
            closed = true;
            change(false);
        }
    }

    private synchronized void look() {
        if (closed) {
            return;
        }
        try {
            change(ours());
        } catch (RuntimeException ours) {
            LOG.error("{} could not be begun or ended, which is tried again", duty, ours);
        }
    }

    /** While nobody can be asked it stays with us for the rest of the term. */
    private boolean ours() {
        long now = System.nanoTime();
        try {
            boolean granted = leases.take(duty);
            taken = granted ? now : taken;
            return granted;
        } catch (RuntimeException unanswered) {
            LOG.warn("Whose turn it is with {} cannot be asked: {}", duty, unanswered.getMessage());
            return here && now - taken < TRUSTED.toNanos();
        }
    }

    private void change(boolean wanted) {
        if (wanted != here) {
            here = wanted;
            (wanted ? begin : end).run();
        }
    }
}
