package foreword.adapter.mail.box;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double from the first to the longest, each lengthened or shortened by up to a fifth. */
final class BackOff {
    private final long first;
    private final long longest;
    private long next;

    BackOff(Duration first, Duration longest) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
        this.next = this.first;
    }

    Duration next() {
        long jitter = next / 5;
        long wait = next + ThreadLocalRandom.current().nextLong(-jitter, jitter + 1);
        next = Math.min(next * 2, longest);
        return Duration.ofMillis(wait);
    }

    void reset() {
        next = first;
    }
}
