package foreword.testing;

import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Moments;
import foreword.praise.Praise;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All moments, in a map. */
public final class InMemoryMoments implements Moments {
    private final Map<Moment.Id, Moment> rows = new LinkedHashMap<>();

    @Override
    public void add(Moment moment) {
        rows.put(moment.id(), moment);
    }

    @Override
    public Optional<Moment> find(Moment.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Moment> of(Praise.Id praise) {
        return where(it -> it.praise().equals(praise)).stream().findFirst();
    }

    @Override
    public List<Moment> open(Teammate.Id owner) {
        return where(it -> it.state() == Moment.State.OPEN && it.owner().equals(owner));
    }

    @Override
    public List<Moment> saved(Teammate.Id owner) {
        return where(it -> it.state() == Moment.State.SAVED && it.owner().equals(owner)).stream()
                .sorted(Comparator.comparing(Moment::openedAt).reversed())
                .toList();
    }

    /** Knows nothing of bands: every moment counts as a question. */
    @Override
    public long questions(Teammate.Id owner, Instant since) {
        return where(it -> it.owner().equals(owner) && it.openedAt().isAfter(since))
                .size();
    }

    @Override
    public List<Moment> overdue(Instant now) {
        return where(it -> it.state() == Moment.State.OPEN && !it.expiresAt().isAfter(now));
    }

    @Override
    public boolean move(Moment.Id id, Moment.State from, Moment.State to) {
        Optional<Moment> found = find(id).filter(it -> it.state() == from);
        found.ifPresent(it -> {
            Moment.State.CHANGES.demand(from, to);
            add(new Moment(
                    id,
                    it.praise(),
                    it.contact(),
                    it.owner(),
                    it.suggested(),
                    it.advice(),
                    to,
                    it.openedAt(),
                    it.expiresAt()));
        });
        return found.isPresent();
    }

    private List<Moment> where(Predicate<Moment> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }
}
