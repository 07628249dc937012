package foreword.testing;

import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All nudges, in a map. */
public final class InMemoryNudges implements Nudges {
    private final Map<Nudge.Id, Nudge> rows = new LinkedHashMap<>();

    @Override
    public void add(Nudge nudge) {
        rows.put(nudge.id(), nudge);
    }

    @Override
    public Optional<Nudge> find(Nudge.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Nudge> due(Instant now, int limit) {
        return where(it -> waiting(it) && !it.due().isAfter(now)).stream()
                .sorted(Comparator.comparing(Nudge::due))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue() {
        return where(InMemoryNudges::waiting).stream().map(Nudge::due).min(Comparator.naturalOrder());
    }

    @Override
    public List<Nudge> openAbout(String about) {
        return where(it -> it.state().open() && it.about().equals(about));
    }

    @Override
    public List<Nudge> open(Teammate.Id owner) {
        return where(it -> it.state().open() && it.owner().equals(owner));
    }

    @Override
    public boolean move(Nudge.Id id, Nudge.State from, Nudge.State to, String ended) {
        Optional<Nudge> found = find(id).filter(it -> it.state() == from);
        found.ifPresent(it -> {
            Nudge.State.CHANGES.demand(from, to);
            add(with(it, it.due(), to, ended));
        });
        return found.isPresent();
    }

    @Override
    public boolean snooze(Nudge.Id id, Nudge.State from, Instant until) {
        Optional<Nudge> found = find(id).filter(it -> it.state() == from);
        found.ifPresent(it -> add(with(it, until, Nudge.State.SNOOZED, "")));
        return found.isPresent();
    }

    private static boolean waiting(Nudge it) {
        return it.state() == Nudge.State.PLANNED || it.state() == Nudge.State.SNOOZED;
    }

    private List<Nudge> where(Predicate<Nudge> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    private static Nudge with(Nudge it, Instant due, Nudge.State state, String ended) {
        return new Nudge(it.id(), it.kind(), it.owner(), it.about(), due, state, it.why(), ended);
    }
}
