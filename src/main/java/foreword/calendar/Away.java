package foreword.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's status in the chat says they are away.
 *
 * @param since when we saw it first
 * @param until when the status ends by itself; null when they did not say
 * @param words the status
 */
public record Away(Instant since, @Nullable Instant until, String words) {
    /** A status without an end may have been forgotten: it counts no longer than this. */
    public static final Duration LONGEST_WITHOUT_END = Duration.ofDays(30);

    /** Until when nobody speaks to them. */
    public Instant end() {
        return until == null ? since.plus(LONGEST_WITHOUT_END) : until;
    }

    public boolean at(Instant moment) {
        return moment.isBefore(end());
    }
}
