package foreword.testing;

import foreword.ask.Ask;
import foreword.ask.Asks;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All asks, in a map. */
public final class InMemoryAsks implements Asks {
    private final Map<Ask.Id, Ask> rows = new LinkedHashMap<>();

    @Override
    public void add(Ask ask) {
        rows.put(ask.id(), ask);
    }

    @Override
    public Optional<Ask> find(Ask.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Ask> to(Contact.Id introducer) {
        return where(it -> it.introducer().equals(introducer)).stream()
                .sorted(Comparator.comparing(Ask::createdAt).reversed())
                .toList();
    }

    @Override
    public List<Ask> open(Teammate.Id owner) {
        return where(it -> it.state().open() && it.owner().equals(owner));
    }

    @Override
    public boolean move(Ask.Id id, Ask.State from, Ask.State to) {
        boolean there = find(id).filter(it -> it.state() == from).isPresent();
        if (there) {
            Ask.State.CHANGES.demand(from, to);
            change(id, it -> with(it, to, it.introducerSide(), it.targetSide()));
        }
        return there;
    }

    @Override
    public void introducerSide(Ask.Id id, Ask.IntroducerSide side) {
        change(id, it -> with(it, it.state(), side, it.targetSide()));
    }

    @Override
    public void targetSide(Ask.Id id, Ask.TargetSide side) {
        change(id, it -> with(it, it.state(), it.introducerSide(), side));
    }

    @Override
    public void asked(Ask.Id id, Instant at) {
        change(id, it -> counted(it, it.followUps(), at));
    }

    @Override
    public void followedUp(Ask.Id id) {
        change(id, it -> counted(it, it.followUps() + 1, it.askedAt()));
    }

    @Override
    public long countInState(Ask.State state) {
        return where(it -> it.state() == state).size();
    }

    @Override
    public long countAsked() {
        return where(it -> it.askedAt() != null).size();
    }

    private List<Ask> where(Predicate<Ask> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    private void change(Ask.Id id, UnaryOperator<Ask> change) {
        rows.computeIfPresent(id, (key, it) -> change.apply(it));
    }

    private static Ask with(Ask it, Ask.State state, Ask.IntroducerSide introducer, Ask.TargetSide target) {
        return new Ask(
                it.id(),
                it.kind(),
                it.introducer(),
                it.target(),
                it.moment(),
                it.owner(),
                state,
                introducer,
                target,
                it.followUps(),
                it.createdAt(),
                it.askedAt());
    }

    private static Ask counted(Ask it, int followUps, @Nullable Instant askedAt) {
        return new Ask(
                it.id(),
                it.kind(),
                it.introducer(),
                it.target(),
                it.moment(),
                it.owner(),
                it.state(),
                it.introducerSide(),
                it.targetSide(),
                followUps,
                it.createdAt(),
                askedAt);
    }
}
