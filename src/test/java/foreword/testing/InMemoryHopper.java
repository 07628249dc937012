package foreword.testing;

import foreword.followup.Hopper;
import foreword.followup.HopperEntry;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    public List<HopperEntry> openAbout(String about) {
        return rows.values().stream()
                .filter(it -> it.open() && it.about().equals(about))
                .toList();
    }

    @Override
    public boolean move(HopperEntry.Id id, HopperEntry.State from, HopperEntry.State to) {
        Optional<HopperEntry> found = find(id).filter(it -> it.state() == from);
        found.ifPresent(it -> add(with(it, it.wake(), it.touches(), it.touchedAt(), to)));
        return found.isPresent();
    }

    @Override
    public void wakeAt(HopperEntry.Id id, Instant when) {
        find(id).ifPresent(it -> add(with(it, when, it.touches(), it.touchedAt(), it.state())));
    }

    @Override
    public void touched(HopperEntry.Id id, Instant at) {
        find(id).ifPresent(it -> add(with(it, it.wake(), it.touches() + 1, at, it.state())));
    }

    @Override
    public void answered(HopperEntry.Id id) {
        find(id).ifPresent(it -> add(with(it, it.wake(), 0, it.touchedAt(), it.state())));
    }

    private static HopperEntry with(
            HopperEntry it, Instant wake, int touches, @Nullable Instant touchedAt, HopperEntry.State state) {
        return new HopperEntry(
                it.id(),
                it.about(),
                it.owner(),
                it.who(),
                it.reason(),
                it.since(),
                wake,
                it.intervalDays(),
                touches,
                touchedAt,
                state);
    }
}
