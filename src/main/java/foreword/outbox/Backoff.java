package foreword.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failure: 1, 5, 15 and 60 minutes, then hourly, at most 48 hours in all. */
public final class Backoff {
    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final int MOST = FIRST.size() + 46;

    private Backoff() {}

    /** The wait after the attempt with this number, counted from 1; empty when it is time to give up. */
    public static Optional<Duration> after(int attempt) {
        if (attempt > MOST) {
            return Optional.empty();
        }
        return Optional.of(attempt <= FIRST.size() ? FIRST.get(attempt - 1) : Duration.ofHours(1));
    }
}
