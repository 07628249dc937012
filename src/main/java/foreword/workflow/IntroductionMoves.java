package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.calendar.Term;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.util.Set;

/** Moves an introduction on, with all that follows: debts, the hopper, and being asked again until it has come to an end. */
final class IntroductionMoves {
    /** What comes of the attempt adds a thank-you of its own, good or bad. */
    private static final Set<State> OWED_FOR = Set.of(State.MET, State.WON, State.LOST);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final WhenAnswered.Timing timing;

    IntroductionMoves(Rows rows, Steps steps, Cards cards, Drafting drafting, WhenAnswered.Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.timing = timing;
    }

    /** Takes it there, step by step; false when there is no way, or somebody else was first. */
    boolean to(Introduction introduction, WhenIntroduced.Outcome outcome, Teammate by) {
        State from = introduction.state();
        for (State next : from.wayTo(outcome.to())) {
            if (!rows.introductions().move(introduction.id(), from, next)) {
                return false;
            }
            String note = next == outcome.to()
                    ? outcome.note()
                    : "on the way to " + outcome.to().word();
            steps.note(
                    by.id().value(),
                    "introduction." + next.word(),
                    introduction.id().ref(),
                    note);
            from = next;
        }
        if (from != outcome.to()) {
            return false;
        }
        settled(introduction, outcome, by);
        new Qualifying(rows, steps, timing.ways()).judged(introduction, outcome, by);
        askAgain(rows.introductions().find(introduction.id()).orElseThrow(), by, "the outcome is known");
        cards.redraw(card(introduction));
        return true;
    }

    /** Drafts the note to whoever introduced us. */
    void report(Introduction introduction, ReportBack.News news, Teammate by) {
        new ReportBack(rows, steps, cards, drafting).draft(introduction, news, by);
    }

    /** Takes back what waits to be told about it, with the thank-you for the result; true when something did. */
    boolean unsaid(Introduction introduction) {
        boolean waited = new ReportBack(rows, steps, cards, drafting).withdraw(introduction);
        if (waited) {
            rows.thanks()
                    .about(introduction.id().ref())
                    .filter(it -> it.state() == ThankYou.State.OWED && it.occasion() == ThankYou.Occasion.OUTCOME)
                    .ifPresent(this::notOwed);
        }
        return waited;
    }

    private void notOwed(ThankYou thanks) {
        String because = "what it was for was taken back";
        if (rows.thanks().move(thanks.id(), ThankYou.State.OWED, ThankYou.State.WAIVED, because)) {
            steps.note("thanks.waived", thanks.ref(), because);
            timing.planner().cancel(thanks.ref(), because);
        }
    }

    /** While something is still to come of it, it is asked for again, after a time that fits where it stands. */
    void askAgain(Introduction introduction, Teammate by, String because) {
        timing.planner().cancel(introduction.id().ref(), Nudge.Kind.OUTCOME, because);
        if (introduction.state().underWay()) {
            timing.planner()
                    .plan(Nudge.Kind.OUTCOME, by, introduction.id().ref(), wait(introduction), question(introduction));
        }
    }

    private Term wait(Introduction introduction) {
        return timing.ways()
                .cadence(introduction.introducer())
                .of(introduction.state() == State.QUALIFIED ? Step.FIT : Step.OUTCOME);
    }

    private static String question(Introduction introduction) {
        String whom = introduction.targetName();
        return switch (introduction.state()) {
            case MET -> "You met " + whom + ". Is it a fit?";
            case QUALIFIED -> "What has become of " + whom + ", who is a good fit?";
            default -> "What came of the introduction to " + whom + "?";
        };
    }

    private void settled(Introduction introduction, WhenIntroduced.Outcome outcome, Teammate by) {
        if (OWED_FOR.contains(outcome.to())
                && timing.ways().with(introduction.introducer()).thanksForOutcome()) {
            rows.people().contact(introduction.introducer()).ifPresent(it -> owe(introduction, it, by));
        }
        Ask.Id ask = introduction.ask();
        if (outcome.to() == State.MET && ask != null) {
            new Moves(rows.asks()).met(ask, Cause.teammate(by.id(), "we met", steps.now()));
        }
        if (outcome.to() == State.NOT_NOW) {
            Instant usual = timing.planner()
                    .due(by, timing.ways().cadence(introduction.introducer()).of(Step.HOPPER));
            String why = outcome.note().isBlank() ? "not now" : outcome.note();
            new Resting(rows, steps)
                    .put(introduction.id().ref(), introduction.targetName(), by, new Resting.Rest(why, usual, usual));
        } else {
            new Resting(rows, steps).takenUp(introduction.id().ref(), "they talk again");
        }
    }

    /** A result adds a thank-you of its own; it never takes the place of the one for the attempt. */
    private void owe(Introduction introduction, Contact introducer, Teammate by) {
        Planner planner = timing.planner();
        Term soon = timing.ways().cadence(introducer).of(Step.THANKS);
        new WhenThanked(rows, steps, cards, drafting)
                .owe(
                        new WhenThanked.Debt(
                                introducer,
                                by,
                                introduction.id().ref(),
                                ThankYou.Occasion.OUTCOME,
                                planner.due(by, soon)),
                        planner);
    }

    private static Card card(Introduction introduction) {
        return new Card(Card.Kind.INTRODUCTION, introduction.id().value());
    }
}
