package foreword.followup;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who is not ready yet. */
public interface Hopper {
    void add(HopperEntry entry);

    Optional<HopperEntry> find(HopperEntry.Id id);

    /** Those who rest in the care of this teammate, the next to wake first. */
    List<HopperEntry> open(Teammate.Id owner);

    /** Those who rest because of this ask or introduction. */
    List<HopperEntry> openAbout(String about);

    /** Compare-and-set. */
    boolean move(HopperEntry.Id id, HopperEntry.State from, HopperEntry.State to);

    void wakeAt(HopperEntry.Id id, Instant when);

    /** One more message went to them. */
    void touched(HopperEntry.Id id, Instant at);

    /** They were in touch with us: what went before counts no more. */
    void answered(HopperEntry.Id id);
}
