package foreword.followup;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who is not ready yet. */
public interface Hopper {
    void add(HopperEntry entry);

    Optional<HopperEntry> find(HopperEntry.Id id);

    List<HopperEntry> open(Teammate.Id owner);

    boolean close(HopperEntry.Id id);

    void wakeAt(HopperEntry.Id id, Instant when);
}
