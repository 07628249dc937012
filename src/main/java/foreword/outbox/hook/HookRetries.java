package foreword.outbox.hook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failure, as standardwebhooks.com proposes: ten attempts in some three days. */
final class HookRetries {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private HookRetries() {}

    /** The wait after the attempt with this number, counted from 1; empty when it is time to give up. */
    static Optional<Duration> after(int attempt) {
        return attempt <= WAITS.size() ? Optional.of(WAITS.get(attempt - 1)) : Optional.empty();
    }
}
