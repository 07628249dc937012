package foreword.workflow;

import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Consistency;
import foreword.report.Tallies;
import foreword.report.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How steadily things go, for whoever looks. The week that runs is counted at each look; those that are over hardly change, and are
 * counted once an hour.
 */
final class Steadiness {
    private static final int WEEKS = 57;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Tallies tallies;
    private final Clock clock;
    private final Map<ZoneId, Over> over = new ConcurrentHashMap<>();

    Steadiness(Tallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** The weeks before this one, as they were counted then. */
    private record Over(LocalDate week, Instant countedAt, List<Tally> tallies) {
        boolean holds(LocalDate running, Instant now) {
            return week.equals(running)
                    && Duration.between(countedAt, now).abs().compareTo(KEPT) < 0;
        }
    }

    Consistency own(Teammate mate) {
        Instant now = clock.instant();
        List<Tally> mine = all(mate.zone(), now)
                .filter(tally -> tally.by().equals(mate.id()))
                .toList();
        return new Consistency(mine, Consistency.weekOf(now, mate.zone()));
    }

    /** Everybody's together. */
    Consistency team(ZoneId zone) {
        Instant now = clock.instant();
        return new Consistency(all(zone, now).toList(), Consistency.weekOf(now, zone));
    }

    /** How many asks of this teammate went out so far in the week that runs. */
    long asked(Teammate mate) {
        Instant now = clock.instant();
        return running(Consistency.weekOf(now, mate.zone()), mate.zone(), now).stream()
                .filter(tally -> tally.by().equals(mate.id()) && tally.act() == Act.ASK)
                .mapToLong(Tally::count)
                .sum();
    }

    private Stream<Tally> all(ZoneId zone, Instant now) {
        LocalDate week = Consistency.weekOf(now, zone);
        return Stream.concat(over(week, zone, now).stream(), running(week, zone, now).stream());
    }

    private List<Tally> over(LocalDate week, ZoneId zone, Instant now) {
        Over known = over.get(zone);
        if (known != null && known.holds(week, now)) {
            return known.tallies();
        }
        List<Tally> counted = tallies.between(begin(week.minusWeeks(WEEKS), zone), begin(week, zone), zone);
        over.put(zone, new Over(week, now, counted));
        return counted;
    }

    private List<Tally> running(LocalDate week, ZoneId zone, Instant now) {
        return tallies.between(begin(week, zone), now.plusMillis(1), zone);
    }

    private static Instant begin(LocalDate week, ZoneId zone) {
        return week.atStartOfDay(zone).toInstant();
    }
}
