package foreword.target;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody most likely knows, and who most likely knows somebody. Each order is total, and the same for the same facts;
 * another tie never moves anybody down.
 */
public final class Ranking {
    /** What one more ask in six months takes from somebody's place, in points. */
    private static final int LOAD = 10;

    private static final Comparator<Suggested> TARGETS = Comparator.comparing(
                    (Suggested it) -> it.bond().band())
            .thenComparingInt(it -> it.target().priority())
            .thenComparing(it -> it.bond().points(), Comparator.reverseOrder())
            .thenComparing(it -> it.target().name())
            .thenComparing(it -> it.target().id().value());
    private static final Comparator<Introducer> INTRODUCERS = Comparator.comparing(
                    (Introducer it) -> it.bond().band())
            .thenComparing(it -> it.readiness().when())
            .thenComparing(Ranking::promise, Comparator.reverseOrder())
            .thenComparing(it -> it.contact().name())
            .thenComparing(it -> it.contact().id().value());

    private Ranking() {}

    /**
     * How likely a contact knows a target.
     *
     * @param said what was said of it, null when nothing was
     * @return empty when it was said that they do not know each other: then this contact is not to be asked
     */
    public static Optional<Bond> bond(Somebody contact, Somebody target, @Nullable Acquaintance said, Instant now) {
        return said != null && said.closeness() == Acquaintance.Closeness.NOT
                ? Optional.empty()
                : Optional.of(new Clues(contact, target).bond(said, now));
    }

    /** The targets in the order in which to ask a contact about them: how likely they know them, then how much we want it. */
    public static List<Suggested> targets(List<Suggested> of) {
        return of.stream().sorted(TARGETS).toList();
    }

    /**
     * The introducers in the order in which to ask them: how likely they know the target, whether they may be asked, then the
     * weight of the ties together with the strength of our relationship, less what they were asked lately.
     */
    public static List<Introducer> introducers(List<Introducer> of) {
        return of.stream().sorted(INTRODUCERS).toList();
    }

    private static long promise(Introducer it) {
        return it.bond().points() + it.strength() - LOAD * it.asked();
    }
}
