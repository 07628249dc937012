package foreword.adapter.mail.box;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One second, doubling to five minutes, each lengthened or shortened by up to a fifth. */
final class BackOff {
    private static final long FIRST = 1_000;
    private static final long LONGEST = 300_000;

    private long next = FIRST;

    Duration next() {
        long jitter = next / 5;
        long wait = next + ThreadLocalRandom.current().nextLong(-jitter, jitter + 1);
        next = Math.min(next * 2, LONGEST);
        return Duration.ofMillis(wait);
    }

    void reset() {
        next = FIRST;
    }
}
