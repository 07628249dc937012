package foreword.adapter.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong tokens by where they come from. Whoever sends too many is put off for a while; a right token is never refused. */
final class WrongTokens {
    private static final int ALLOWED = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int SOURCES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    WrongTokens(Clock clock) {
        this.clock = clock;
    }

    /** So many since then. */
    private record Count(Instant since, int many) {}

    /** Counts one more; true when it is one too many. */
    synchronized boolean tooMany(String source) {
        Instant now = clock.instant();
        Count before = counts.remove(source);
        Count count = before == null || before.since().plus(WITHIN).isBefore(now)
                ? new Count(now, 1)
                : new Count(before.since(), before.many() + 1);
        counts.put(source, count);
        if (counts.size() > SOURCES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count.many() > ALLOWED;
    }
}
