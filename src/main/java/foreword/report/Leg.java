package foreword.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one milestone towards the next.
 *
 * @param reached who reached it, by owner and segment
 * @param median half of those that went on took no longer for it; null when none did
 */
public record Leg(
        Milestone milestone,
        List<Reached> reached,
        @Nullable Duration median) {
    public Leg {
        reached = List.copyOf(reached);
    }

    public long count() {
        return reached.stream().mapToLong(Reached::count).sum();
    }

    /** How many of these reached the next milestone since. */
    public long goneOn() {
        return reached.stream().mapToLong(Reached::goneOn).sum();
    }
}
