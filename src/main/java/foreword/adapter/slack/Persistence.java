package foreword.adapter.slack;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something until it works, from one second to one minute apart, on a thread of its own. */
final class Persistence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    private static final long LONGEST_SECONDS = 60;

    private final ScheduledThreadPoolExecutor thread;

    Persistence(String name) {
        this.thread = new ScheduledThreadPoolExecutor(1, Daemons.named(name));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void keepTrying(Callable<?> work) {
        thread.execute(() -> attempt(work, 1));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void attempt(Callable<?> work, long seconds) {
        try {
            LOG.debug("worked: {}", work.call());
        } catch (Throwable failed) {
            LOG.warn("{}; again in {} s", failed.toString(), seconds);
            long next = Math.min(LONGEST_SECONDS, seconds * 2);
            if (!thread.isShutdown()) {
                var unused = thread.schedule(() -> attempt(work, next), seconds, TimeUnit.SECONDS);
            }
        }
    }
}
