package foreword.outbox;

import foreword.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers which mail servers are out of order, so that each is tried for all its mails at once and ever more rarely. */
final class Circuit {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15));

    /** So long a trouble may pass by itself before somebody is told. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<EmailAddress, Outage> outages = new HashMap<>();

    /**
     * An account whose server does not work.
     *
     * @param failures in a row
     */
    record Outage(Instant since, int failures, Instant until) {
        boolean lasts() {
            return Duration.between(since, until).compareTo(PATIENCE) >= 0;
        }
    }

    /** One more failure; tells until when nothing is tried. */
    Outage failed(EmailAddress account, Instant now) {
        return outages.merge(
                account,
                new Outage(now, 1, now.plus(WAITS.get(0))),
                (before, first) -> new Outage(
                        before.since(),
                        before.failures() + 1,
                        now.plus(WAITS.get(Math.min(before.failures(), WAITS.size() - 1)))));
    }

    void works(EmailAddress account) {
        outages.remove(account);
    }
}
