package foreword.workflow;

import foreword.followup.Bundle;
import foreword.followup.Insistence;
import foreword.followup.Nudge;
import foreword.followup.Nudges.Claim;
import foreword.followup.Sweep;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;

/** Our teammates as those who are reminded: their calendars, whether a reason still holds, and the cards by which they are told. */
final class Reminders implements Sweep.Audience {
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

    @Override
    public Optional<Sweep.Ear> ear(Teammate.Id owner) {
        return rows.people()
                .teammate(owner)
                .map(it -> new Sweep.Ear(
                        then.planner().calendar(it),
                        then.manners().of(rows.workTimes().of(owner))));
    }

    @Override
    public boolean stillDue(Claim claim) {
        Teammate owner = owner(claim.nudge().owner());
        return wanted(claim, owner) && stillDue.is(claim, owner);
    }

    @Override
    public void orphaned(Claim claim) {
        stillDue.cancel(claim, "its owner is gone");
    }

    @Override
    public void tell(Bundle bundle, List<Claim> claims) {
        Teammate owner = owner(bundle.owner());
        if (claims.size() > 1) {
            cards.show(owner, new Card(Card.Kind.NUDGES, bundle.id().value()));
        } else {
            Claim one = claims.get(0);
            cards.show(owner, Showing.cardFor(one.nudge()), occasion(one));
        }
    }

    @Override
    public void shown(Claim claim) {
        steps.note(
                "nudge.delivered",
                "nudge/" + claim.nudge().id().value(),
                claim.nudge().why());
        if (claim.nudge().kind() == Nudge.Kind.STALLED && claim.times() == 0) {
            rows.deal(claim.nudge().about())
                    .ifPresent(deal -> then.whenDealMoves().stalled(deal.id()));
        }
    }

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

    /** A card stands once for each time at which it was due, and once more when it is shown again. */
    private static String occasion(Claim claim) {
        return claim.nudge().due() + (claim.times() == 0 ? "" : "/" + (claim.times() + 1));
    }

    private Teammate owner(Teammate.Id id) {
        return rows.people().teammate(id).orElseThrow(() -> new IllegalStateException(id + " is gone"));
    }
}
