package foreword.adapter.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by being slept through. */
final class FakeTime implements Pacing.Ticker {
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos = 1;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        sleeps.add(duration);
        nanos += duration.toNanos();
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
