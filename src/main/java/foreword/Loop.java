package foreword;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that do a piece of work again and again while there is some, and otherwise wait to be woken. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private final Semaphore woken = new Semaphore(0);
    private final BooleanSupplier work;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /**
     * Prepares the threads; {@link #start} sets them going.
     *
     * @param work returns true when it did something
     */
    Loop(String name, int threads, BooleanSupplier work) {
        this.work = work;
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::run, name + "-" + i);
            thread.setDaemon(true);
            this.threads.add(thread);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void wake() {
        if (woken.availablePermits() < threads.size()) {
            woken.release();
        }
    }

    @Override
    public void close() {
        running = false;
        woken.release(threads.size());
        for (Thread thread : threads) {
            try {
                thread.join(LAST_WORK.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running) {
            if (!workOnce()) {
                await();
            }
        }
    }

    private boolean workOnce() {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException | LinkageError | StackOverflowError problem) {
            LOG.error("{} failed and goes on", Thread.currentThread().getName(), problem);
            return false;
        }
    }

    private void await() {
        try {
            if (woken.tryAcquire(1, TimeUnit.SECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
