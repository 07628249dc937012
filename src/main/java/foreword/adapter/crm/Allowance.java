package foreword.adapter.crm;

import java.time.Duration;
import java.time.Instant;

/** How many calls may come: so many at once, and so many a second from then on. Safe to use from any thread. */
final class Allowance {
    private final int atOnce;
    private final int aSecond;
    private double left;
    private Instant since = Instant.MIN;

    Allowance(int atOnce, int aSecond) {
        this.atOnce = atOnce;
        this.aSecond = aSecond;
        this.left = atOnce;
    }

    /** Takes one; false when none is left. */
    synchronized boolean takes(Instant now) {
        if (since.isBefore(now)) {
            double passed =
                    since.equals(Instant.MIN) ? 0 : Duration.between(since, now).toMillis() / 1000.0;
            left = Math.min(atOnce, left + passed * aSecond);
            since = now;
        }
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
