package foreword.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Writes reports from what is counted. */
public final class Reports {
    /** So many introducers are named. */
    private static final int NAMED = 10;

    private final Counts counts;

    public Reports(Counts counts) {
        this.counts = counts;
    }

    /** The report on these days, as they begin and end there. */
    public Report on(Period period, ZoneId zone) {
        Instant from = period.from(zone);
        Instant to = period.to(zone);
        List<Leg> legs = Stream.of(Milestone.values())
                .map(milestone -> counts.leg(milestone, from, to))
                .toList();
        return new Report(
                period,
                legs,
                counts.debts(from, to),
                counts.loads(from, to, NAMED),
                counts.introducers(from, to),
                counts.rest(from, to),
                counts.business(from, to));
    }
}
