package foreword.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What our people did, counted from the timeline; an act is whose row it is about. */
public interface Tallies {
    /**
     * Everybody's, in weeks as they begin in this zone. A week in which clocks change comes in parts, to be added up.
     *
     * @param from no earlier than 1970
     * @param to excluded
     */
    List<Tally> between(Instant from, Instant to, ZoneId zone);
}
