package foreword.report;

import foreword.people.Teammate;
import java.time.Instant;

/** Something that a teammate did towards introductions, as the timeline tells. */
public record Act(Instant at, Teammate.Id by, Kind kind) {
    /** What it was. */
    public enum Kind {
        ASK,
        THANKS,
        FOLLOW_UP
    }
}
