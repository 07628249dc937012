package foreword.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What happened in some days, from kind words to business.
 *
 * @param loads the introducers who were asked most, the most first
 * @param introducers how many were asked
 */
public record Report(
        Period period,
        List<Leg> legs,
        Debts debts,
        List<Load> loads,
        long introducers,
        Rest rest,
        List<Business> business) {
    public Report {
        legs = List.copyOf(legs);
        loads = List.copyOf(loads);
        business = List.copyOf(business);
    }

    public Leg leg(Milestone milestone) {
        return legs.stream()
                .filter(leg -> leg.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    public long count(Milestone milestone) {
        return leg(milestone).count();
    }

    /** Nothing happened that a report counts. */
    public boolean empty() {
        return legs.stream().allMatch(leg -> leg.count() == 0)
                && debts.owed() == 0
                && rest.equals(new Rest(0, 0, 0))
                && business.isEmpty();
    }

    /** The counts of each owner, by teammate's id; the empty one has what nobody looks after. */
    public Map<String, Map<Milestone, Long>> byOwner() {
        return by(Reached::owner);
    }

    /** The counts of each segment, by its name; the empty one has what no segment is known of. */
    public Map<String, Map<Milestone, Long>> bySegment() {
        return by(Reached::segment);
    }

    private Map<String, Map<Milestone, Long>> by(Function<Reached, String> trait) {
        Map<String, Map<Milestone, Long>> by = new TreeMap<>(Comparator.naturalOrder());
        for (Leg leg : legs) {
            for (Reached reached : leg.reached()) {
                by.computeIfAbsent(trait.apply(reached), none -> new EnumMap<>(Milestone.class))
                        .merge(leg.milestone(), reached.count(), Long::sum);
            }
        }
        return by;
    }

    /** Where the deals came from that came so far. */
    public List<Origin> origins(Business.Stage stage) {
        return Origin.of(
                business.stream().filter(alike -> alike.stage() == stage).toList());
    }
}
