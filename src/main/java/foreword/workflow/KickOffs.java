package foreword.workflow;

import foreword.deal.Deal;
import foreword.deal.Stage;
import foreword.expectation.Expectation;
import foreword.followup.Nudge;
import foreword.followup.Nudges.Claim;
import foreword.followup.Planner;
import foreword.people.Company;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the reminder to speak with a client about introductions is shown now. */
final class KickOffs {
    /** So many of them a teammate gets on one day; the others come on the next ones. */
    static final int MOST_A_DAY = 3;

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Rows rows;
    private final Steps steps;
    private final Expecting expecting;
    private final Planner planner;
    private final StillDue ending;

    KickOffs(Rows rows, Steps steps, Planner planner, StillDue ending) {
        this.rows = rows;
        this.steps = steps;
        this.expecting = new Expecting(rows, steps);
        this.planner = planner;
        this.ending = ending;
    }

    /** True when this reminder is not shown now: it is over, goes to somebody else, or comes on another day. */
    boolean holdsBack(Claim claim, Teammate owner) {
        Optional<Expectation> open =
                rows.expectation(claim.nudge().about()).filter(it -> !it.state().answered());
        Optional<Company> company = open.flatMap(this::company);
        if (open.isEmpty() || company.isEmpty()) {
            return cancelled(claim, "it is settled");
        }
        if (!expecting.someoneMayBeAsked(company.get().id())) {
            return cancelled(claim, "nobody there would introduce us");
        }
        if (notWonAfterAll(open.get())) {
            return cancelled(claim, "the deal is not won after all");
        }
        return expecting.handOver(open.get(), company.get()) || comesAnotherDay(claim, owner, open.get());
    }

    private boolean comesAnotherDay(Claim claim, Teammate owner, Expectation expectation) {
        if (expectation.state() == Expectation.State.SAID) {
            return false;
        }
        if (rows.concerns().blocking(expectation.company(), steps.now()).isPresent()) {
            return putOff(claim, planner.within(steps.now().plus(A_WEEK), owner));
        }
        if (shownToday(owner) >= MOST_A_DAY) {
            return putOff(claim, planner.tomorrow(owner));
        }
        putOffNoLonger(expectation);
        return false;
    }

    private boolean cancelled(Claim claim, String because) {
        ending.cancel(claim, because);
        return true;
    }

    private boolean putOff(Claim claim, Instant until) {
        rows.nudges().snooze(claim, until);
        return true;
    }

    private boolean notWonAfterAll(Expectation expectation) {
        List<Deal> deals = rows.deals().with(expectation.company());
        return expectation.occasion() == Expectation.Occasion.DEAL_WON
                && expectation.state() == Expectation.State.OPEN
                && !deals.isEmpty()
                && deals.stream().noneMatch(deal -> deal.position().stage() == Stage.WON && !deal.hidden());
    }

    private void putOffNoLonger(Expectation expectation) {
        if (expectation.state() == Expectation.State.LATER
                && rows.expectations()
                        .change(expectation, expectation.moved(Expectation.State.OPEN, null, steps.now()))) {
            steps.note(Expecting.word(Expectation.State.OPEN), expectation.id().ref(), "its time has come");
        }
    }

    private long shownToday(Teammate owner) {
        LocalDate today = steps.now().atZone(owner.zone()).toLocalDate();
        return rows.bundles().on(owner.id(), today).stream()
                .flatMap(bundle -> bundle.nudges().stream())
                .flatMap(id -> rows.nudges().find(id).stream())
                .filter(nudge -> nudge.kind() == Nudge.Kind.EXPECTATION)
                .count();
    }

    /** Empty when it is gone, or has become part of another. */
    private Optional<Company> company(Expectation expectation) {
        return rows.people()
                .company(expectation.company())
                .filter(company -> company.id().equals(expectation.company()));
    }
}
