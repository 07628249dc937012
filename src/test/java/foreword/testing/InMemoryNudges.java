package foreword.testing;

import foreword.activity.LeaseLost;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All nudges, in a map. */
public final class InMemoryNudges implements Nudges {
    private final Map<Nudge.Id, Row> rows = new LinkedHashMap<>();
    private final List<Consumer<Nudge.Id>> listeners = new ArrayList<>();

    /** A nudge with what the table keeps beside it. */
    private record Row(
            Nudge nudge,
            @Nullable Instant next,
            int times,
            long fence,
            String holder,
            @Nullable Instant claimedUntil) {
        Row with(Nudge changed, @Nullable Instant at) {
            return new Row(changed, at, times, fence + 1, "", null);
        }

        boolean dueAt(Instant now) {
            return next != null && !next.isAfter(now) && (claimedUntil == null || !claimedUntil.isAfter(now));
        }

        Claim claim() {
            return new Claim(nudge, times, fence);
        }
    }

    @Override
    public void add(Nudge nudge) {
        boolean waits = nudge.state() == Nudge.State.PLANNED || nudge.state() == Nudge.State.SNOOZED;
        int times = nudge.state() == Nudge.State.DELIVERED ? 1 : 0;
        rows.put(nudge.id(), new Row(nudge, waits ? nudge.due() : null, times, 0, "", null));
    }

    @Override
    public Optional<Nudge> find(Nudge.Id id) {
        return Optional.ofNullable(rows.get(id)).map(Row::nudge);
    }

    @Override
    public List<Claim> claimDue(Instant now, int limit, String holder, Duration lease) {
        List<Row> due = rows.values().stream()
                .filter(it -> it.dueAt(now))
                .sorted(Comparator.comparing(Row::next)
                        .thenComparing(it -> it.nudge().id().value()))
                .limit(limit)
                .map(it -> new Row(it.nudge(), it.next(), it.times(), it.fence() + 1, holder, now.plus(lease)))
                .toList();
        due.forEach(it -> rows.put(it.nudge().id(), it));
        return due.stream()
                .map(Row::claim)
                .sorted(Comparator.comparing((Claim it) -> it.nudge().due())
                        .thenComparing(it -> it.nudge().id().value()))
                .toList();
    }

    @Override
    public void release(String holder) {
        rows.replaceAll((id, it) -> it.holder().equals(holder) ? it.with(it.nudge(), it.next()) : it);
    }

    @Override
    public void deliver(List<Delivery> deliveries) {
        for (Delivery it : deliveries) {
            Nudge nudge = it.claim().nudge();
            Nudge.State.CHANGES.demand(nudge.state(), Nudge.State.DELIVERED);
            if (!held(it.claim())) {
                throw new LeaseLost("nudge " + nudge.id().value());
            }
        }
        deliveries.forEach(it -> settled(
                it.claim(),
                with(it.claim().nudge(), it.claim().nudge().due(), Nudge.State.DELIVERED, ""),
                it.again(),
                1));
    }

    @Override
    public boolean putOff(Claim claim, @Nullable Instant until) {
        return settled(claim, claim.nudge(), until, 0);
    }

    @Override
    public boolean snooze(Claim claim, Instant until) {
        Nudge snoozed =
                with(claim.nudge(), until, Nudge.State.SNOOZED, claim.nudge().ended());
        return told(snoozed.id(), settled(claim, snoozed, until, 0));
    }

    @Override
    public boolean end(Claim claim, Nudge.State to, String because) {
        Nudge.State.CHANGES.demand(claim.nudge().state(), to);
        Nudge ended = with(claim.nudge(), claim.nudge().due(), to, because);
        return told(ended.id(), settled(claim, ended, null, 0));
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.values().stream()
                .flatMap(it -> Optional.ofNullable(it.next()).stream())
                .min(Comparator.naturalOrder());
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
        Nudge.State.CHANGES.demand(from, to);
        return told(
                id,
                changed(
                        id,
                        it -> it.state() == from,
                        it -> it.with(with(it.nudge(), it.nudge().due(), to, ended), null)));
    }

    @Override
    public boolean snooze(Nudge.Id id, Nudge.State from, Instant until) {
        return told(
                id,
                changed(
                        id,
                        it -> it.state() == from,
                        it -> it.with(
                                with(
                                        it.nudge(),
                                        until,
                                        Nudge.State.SNOOZED,
                                        it.nudge().ended()),
                                until)));
    }

    @Override
    public boolean replan(Nudge.Id id, Instant from, Instant to) {
        return changed(
                id,
                it -> waiting(it) && it.due().equals(from),
                it -> it.with(
                        with(it.nudge(), to, it.nudge().state(), it.nudge().ended()), to));
    }

    @Override
    public void reconsider(Teammate.Id owner) {
        rows.replaceAll((id, it) -> waiting(it.nudge()) && it.nudge().owner().equals(owner)
                ? it.with(it.nudge(), it.nudge().due())
                : it);
    }

    @Override
    public void onChanged(Consumer<Nudge.Id> listener) {
        listeners.add(listener);
    }

    private boolean told(Nudge.Id id, boolean changed) {
        if (changed) {
            listeners.forEach(listener -> listener.accept(id));
        }
        return changed;
    }

    private boolean settled(Claim claim, Nudge changed, @Nullable Instant next, int shown) {
        Row row = rows.get(claim.nudge().id());
        if (row == null || !held(claim)) {
            return false;
        }
        rows.put(changed.id(), new Row(changed, next, row.times() + shown, row.fence(), row.holder(), null));
        return true;
    }

    private boolean held(Claim claim) {
        Row row = rows.get(claim.nudge().id());
        return row != null
                && row.fence() == claim.fence()
                && row.nudge().state() == claim.nudge().state();
    }

    private boolean changed(Nudge.Id id, Predicate<Nudge> when, java.util.function.UnaryOperator<Row> change) {
        Row row = rows.get(id);
        if (row == null || !when.test(row.nudge())) {
            return false;
        }
        rows.put(id, change.apply(row));
        return true;
    }

    private static boolean waiting(Nudge it) {
        return it.state() == Nudge.State.PLANNED || it.state() == Nudge.State.SNOOZED;
    }

    private List<Nudge> where(Predicate<Nudge> wanted) {
        return rows.values().stream()
                .map(Row::nudge)
                .filter(wanted)
                .sorted(Comparator.comparing(Nudge::due)
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    private static Nudge with(Nudge it, Instant due, Nudge.State state, String ended) {
        return new Nudge(it.id(), it.kind(), it.owner(), it.about(), due, state, it.why(), ended);
    }
}
