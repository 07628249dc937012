package foreword.workflow;

import foreword.calendar.Rhythm;
import foreword.calendar.WorkCalendar;
import foreword.followup.Bundle;
import foreword.followup.Insistence;
import foreword.followup.Manners;
import foreword.followup.Nudge;
import foreword.followup.Nudges.Claim;
import foreword.followup.Order;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts nudges before people: what is due is claimed, and each owner gets the most important of it in one message, in their working
 * hours and within their number of messages a day. The rest waits; nothing is lost, and nothing is shown whose reason has gone.
 */
final class Reminders {
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int AT_ONCE = 500;
    private static final int ROUNDS = 20;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenTimePasses.Then then;
    private final StillDue stillDue;
    private final Escalating escalating;

    Reminders(Rows rows, Steps steps, Cards cards, WhenTimePasses.Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.then = then;
        this.stillDue = new StillDue(rows, steps, cards, then);
        this.escalating = new Escalating(rows, steps, cards, then.planner());
    }

    /** Gives back what an earlier life of this process held. */
    void release() {
        rows.nudges().release(then.holder());
    }

    /** Does whatever is due now; returns how many nudges were looked at. */
    int sweep() {
        int seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Claim> due = rows.nudges().claimDue(steps.now(), AT_ONCE, then.holder(), LEASE);
            Map<Teammate.Id, List<Claim>> byOwner = new LinkedHashMap<>();
            due.forEach(claim -> byOwner.computeIfAbsent(claim.nudge().owner(), it -> new ArrayList<>())
                    .add(claim));
            byOwner.forEach(this::together);
            seen += due.size();
            if (due.size() < AT_ONCE) {
                break;
            }
        }
        return seen;
    }

    /** When one of them cannot be worked on, the others are told of one by one. */
    private void together(Teammate.Id owner, List<Claim> claims) {
        try {
            steps.run(() -> remind(owner, claims));
        } catch (RuntimeException ours) {
            LOG.warn("The nudges of {} could not be worked on together: {}", owner.value(), ours.toString());
            claims.forEach(claim -> alone(owner, claim));
        }
    }

    private void alone(Teammate.Id owner, Claim claim) {
        try {
            steps.run(() -> remind(owner, List.of(claim)));
        } catch (RuntimeException ours) {
            LOG.error("nudge/{} could not be worked on", claim.nudge().id().value(), ours);
            steps.run(() -> rows.nudges().putOff(claim, steps.now().plus(AFTER_A_FAULT)));
        }
    }

    private void remind(Teammate.Id id, List<Claim> claims) {
        Optional<Teammate> owner = rows.people().teammate(id);
        if (owner.isEmpty()) {
            claims.forEach(claim -> stillDue.cancel(claim, "its owner is gone"));
            return;
        }
        WorkCalendar calendar = then.planner().calendar(owner.get());
        Manners manners = then.manners().of(rows.workTimes().of(id));
        LocalDate today = calendar.day(steps.now());
        List<Bundle> sent = rows.bundles().on(id, today);
        Instant when = manners.next(calendar, steps.now(), sent, rows.bundles().last(id));
        if (when.isAfter(steps.now())) {
            claims.forEach(claim -> rows.nudges().putOff(claim, when));
            return;
        }
        List<Claim> ready = claims.stream()
                .filter(claim -> wanted(claim, owner.get()))
                .filter(claim -> stillDue.is(claim, owner.get()))
                .sorted((one, other) -> Order.at(steps.now()).compare(one.nudge(), other.nudge()))
                .toList();
        if (manners.rhythm() == Rhythm.NEVER) {
            ready.forEach(claim -> shown(claim, calendar));
        } else if (!ready.isEmpty()) {
            int many = manners.tellsAll() ? ready.size() : Math.min(Manners.IN_ONE, ready.size());
            List<Claim> rest = ready.subList(many, ready.size());
            send(owner.get(), ready.subList(0, many), calendar, new Place(today, sent.size() + 1, !rest.isEmpty()));
            Instant later = calendar.next(steps.now().plus(Manners.PAUSE));
            rest.forEach(claim -> rows.nudges().putOff(claim, later));
        }
    }

    /** Where a message stands among those of its day. */
    private record Place(LocalDate day, int number, boolean fullUp) {}

    /** What was shown often enough goes to somebody else, or is let go. */
    private boolean wanted(Claim claim, Teammate owner) {
        Insistence insistence = Insistence.of(claim.nudge().kind());
        if (claim.nudge().state() != Nudge.State.DELIVERED || insistence.onceMore(claim.times())) {
            return true;
        }
        switch (insistence.then()) {
            case EXPIRES -> stillDue.end(claim, Nudge.State.EXPIRED, "nobody took it up in time");
            case ESCALATES -> {
                rows.nudges().putOff(claim, null);
                escalating.escalate(claim.nudge(), owner);
            }
            case STAYS -> rows.nudges().putOff(claim, null);
        }
        return false;
    }

    private void send(Teammate owner, List<Claim> claims, WorkCalendar calendar, Place place) {
        Bundle bundle = new Bundle(
                Bundle.Id.fresh(),
                owner.id(),
                place.day(),
                place.number(),
                steps.now(),
                place.fullUp(),
                claims.stream().map(claim -> claim.nudge().id()).toList());
        if (!rows.bundles().add(bundle)) {
            throw new IllegalStateException("another message of this day went to " + owner.id() + " at the same time");
        }
        claims.forEach(claim -> shown(claim, calendar));
        if (claims.size() > 1) {
            cards.show(owner, new Card(Card.Kind.NUDGES, bundle.id().value()));
        } else {
            Claim one = claims.get(0);
            cards.show(owner, Showing.cardFor(one.nudge()), occasion(one));
        }
    }

    private static String occasion(Claim claim) {
        return claim.nudge().due() + (claim.times() == 0 ? "" : "/" + (claim.times() + 1));
    }

    private void shown(Claim claim, WorkCalendar calendar) {
        if (!rows.nudges().deliver(claim, again(claim, calendar))) {
            throw new IllegalStateException("nudge/" + claim.nudge().id().value() + " is in other hands now");
        }
        steps.note(
                "nudge.delivered",
                "nudge/" + claim.nudge().id().value(),
                claim.nudge().why());
        if (claim.nudge().kind() == Nudge.Kind.STALLED && claim.times() == 0) {
            rows.deal(claim.nudge().about())
                    .ifPresent(deal -> then.whenDealMoves().stalled(deal.id()));
        }
    }

    private @Nullable Instant again(Claim claim, WorkCalendar calendar) {
        Insistence insistence = Insistence.of(claim.nudge().kind());
        return insistence.overAfter(claim.times() + 1)
                ? null
                : calendar.next(calendar.after(steps.now(), insistence.again()));
    }
}
