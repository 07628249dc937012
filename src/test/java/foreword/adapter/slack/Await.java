package foreword.adapter.slack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
final class Await {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private Await() {}

    static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LONG_ENOUGH.toNanos()) {
                throw new AssertionError("it did not happen");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
