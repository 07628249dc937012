package foreword.testing;

import foreword.followup.Hopper;
import foreword.followup.HopperEntry;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hopper, in a map. */
public final class InMemoryHopper implements Hopper {
    private final Map<HopperEntry.Id, HopperEntry> rows = new LinkedHashMap<>();

    @Override
    public void add(HopperEntry entry) {
        rows.put(entry.id(), entry);
    }

    @Override
    public Optional<HopperEntry> find(HopperEntry.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<HopperEntry> open(Teammate.Id owner) {
        return rows.values().stream()
                .filter(it -> it.open() && it.owner().equals(owner))
                .toList();
    }

    @Override
    public boolean close(HopperEntry.Id id) {
        Optional<HopperEntry> found = find(id).filter(HopperEntry::open);
        found.ifPresent(it -> add(with(it, it.wake(), false)));
        return found.isPresent();
    }

    @Override
    public void wakeAt(HopperEntry.Id id, Instant when) {
        find(id).ifPresent(it -> add(with(it, when, it.open())));
    }

    private static HopperEntry with(HopperEntry it, Instant wake, boolean open) {
        return new HopperEntry(it.id(), it.about(), it.owner(), it.who(), it.reason(), it.since(), wake, open);
    }
}
