package foreword.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off the inbox: each event once; what fails is tried again later, and what keeps failing is put aside. */
public final class InboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int LEASE_SECONDS = 120;

    private final Inbox inbox;
    private final Task task;
    private final Clock clock;

    public InboxWorker(Inbox inbox, Task task, Clock clock) {
        this.inbox = inbox;
        this.task = task;
        this.clock = clock;
    }

    /** What is done with an event; it calls {@code done} in the step that does it, or lets the worker do so after. */
    @FunctionalInterface
    public interface Task {
        void work(InboundEvent event, Runnable done) throws Exception;
    }

    /** Works on one event. False when none waits. */
    public boolean workOne() {
        Optional<Inbox.Claimed> claimed = inbox.claim(clock.instant(), LEASE_SECONDS);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Inbox.Claimed claimed) {
        try {
            task.work(claimed.event(), () -> inbox.done(claimed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failed(claimed, stopped);
        } catch (Exception | LinkageError | StackOverflowError problem) {
            failed(claimed, problem);
        }
    }

    private void failed(Inbox.Claimed claimed, Throwable problem) {
        LOG.error(
                "{} event {} failed at attempt {}", claimed.event().source(), claimed.id(), claimed.attempt(), problem);
        inbox.failed(claimed, String.valueOf(problem.getMessage()), next(claimed.attempt()));
    }

    private Instant next(int attempt) {
        return clock.instant().plus(Duration.ofSeconds(2L << Math.min(attempt, 10)));
    }
}
