package foreword.followup;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All nudges. */
public interface Nudges {
    void add(Nudge nudge);

    Optional<Nudge> find(Nudge.Id id);

    /** Planned or snoozed ones whose time has come, the earliest first. */
    List<Nudge> due(Instant now, int limit);

    /** The earliest time at which one will be due. */
    Optional<Instant> nextDue();

    /** Planned, snoozed or delivered, about this row. */
    List<Nudge> openAbout(String about);

    List<Nudge> open(Teammate.Id owner);

    /** Compare-and-set. */
    boolean move(Nudge.Id id, Nudge.State from, Nudge.State to, String ended);

    /** Puts it off: snoozed, with another time. Compare-and-set. */
    boolean snooze(Nudge.Id id, Nudge.State from, Instant until);
}
