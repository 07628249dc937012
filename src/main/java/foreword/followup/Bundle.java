package foreword.followup;

import foreword.activity.Key;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One message that went to somebody unasked: one or several nudges, or the plan of a week, which names none.
 *
 * @param day on the owner's calendar
 * @param place its number among the messages of that day, from 1
 * @param fullUp more was due than it could take
 * @param nudges the most important first
 */
public record Bundle(
        Id id, Teammate.Id owner, LocalDate day, int place, Instant at, boolean fullUp, List<Nudge.Id> nudges) {
    public Bundle {
        nudges = List.copyOf(nudges);
    }

    /** True when it is about nudges. */
    boolean reminds() {
        return !nudges.isEmpty();
    }

    /** Names a bundle. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("b"));
        }
    }
}
