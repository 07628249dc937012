package foreword.testing;

import foreword.ask.Ask;
import foreword.ask.Asks;
import foreword.ask.Cause;
import foreword.ask.Move;
import foreword.ask.Sides;
import foreword.ask.Turned;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Map<Ask.Id, List<Turned>> turns = new LinkedHashMap<>();

    @Override
    public synchronized void add(Ask ask) {
        rows.put(ask.id(), ask);
    }

    @Override
    public synchronized Optional<Ask> find(Ask.Id id) {
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
    public List<Ask> about(Target.Id target) {
        return where(it -> target.equals(it.target())).stream()
                .sorted(Comparator.comparing(Ask::createdAt).reversed())
                .toList();
    }

    @Override
    public List<Ask> joined(Ask.Id lead) {
        return where(it -> lead.equals(it.joined()));
    }

    @Override
    public synchronized boolean move(Ask.Id id, Sides seen, Move move, Cause cause) {
        boolean there = find(id).filter(it -> it.sides().equals(seen)).isPresent();
        if (there) {
            change(id, it -> it.standing(seen.after(move)));
            turns.computeIfAbsent(id, key -> new ArrayList<>()).add(turned(move, cause));
        }
        return there;
    }

    private static Turned turned(Move move, Cause cause) {
        return move.fold(
                it -> new Turned(Turned.Side.OURS, it.from().name(), it.to().name(), cause),
                it -> new Turned(
                        Turned.Side.INTRODUCER, it.from().name(), it.to().name(), cause),
                it -> new Turned(Turned.Side.TARGET, it.from().name(), it.to().name(), cause));
    }

    @Override
    public synchronized boolean turn(Ask.Id id, Sides seen, Ask.Kind kind, Target.@Nullable Id target) {
        boolean there = find(id).filter(it -> it.sides().equals(seen)).isPresent();
        if (there) {
            change(id, it -> again(it, kind, target, it.targetNotBefore()));
        }
        return there;
    }

    @Override
    public List<Turned> history(Ask.Id id) {
        return List.copyOf(turns.getOrDefault(id, List.of()));
    }

    @Override
    public void targetNotBefore(Ask.Id id, Instant wake) {
        change(id, it -> again(it, it.kind(), it.target(), wake));
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

    private static Ask again(Ask it, Ask.Kind kind, Target.@Nullable Id target, @Nullable Instant targetNotBefore) {
        return new Ask(
                it.id(),
                kind,
                it.introducer(),
                target,
                it.moment(),
                it.owner(),
                it.state(),
                it.introducerSide(),
                it.targetSide(),
                it.followUps(),
                it.createdAt(),
                it.askedAt(),
                it.cardVersion(),
                it.joined(),
                targetNotBefore);
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
                askedAt,
                it.cardVersion(),
                it.joined(),
                it.targetNotBefore());
    }
}
