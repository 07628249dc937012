package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.followup.Nudge;
import foreword.followup.Step;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What an answer does to an ask: its sides move, and what is owed or waits is written down. */
final class Answering {
    private final Rows rows;
    private final Steps steps;
    private final Moves moves;
    private final Then then;

    Answering(Rows rows, Steps steps, Moves moves, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.moves = moves;
        this.then = then;
    }

    /** Who goes on with it. */
    record Then(WhenAnswered whenAnswered, Forwardables forwardables, WhenAnswered.Timing timing) {}

    /** An ask with the people it is between. */
    record Asked(Ask ask, Contact introducer, Teammate owner) {
        Ask.Id id() {
            return ask.id();
        }

        boolean handed() {
            return ask.state() == Ask.State.FORWARDABLE;
        }
    }

    void apply(Asked asked, Answer answer, WhenAnswered.Said said) {
        switch (answer) {
            case YES -> yes(asked, said.cause());
            case NAME_ONLY -> nameOnly(asked, said.cause());
            case NO -> no(asked, said.cause());
            case CANNOT -> cannot(asked, said.cause());
            case NOT_NOW -> notNow(asked, said);
            case HESITANT -> answered(asked, Ask.IntroducerSide.HESITANT, Ask.State.HESITANT, said.cause());
            case ADVISED -> advised(asked, said.cause());
            case OFFERED -> offered(asked, said.cause());
            case QUESTION, REFERRED_ON, UNCLEAR -> {}
        }
    }

    private void yes(Asked asked, Cause cause) {
        if (asked.handed()) {
            moves.targetAnswered(asked.id(), Ask.TargetSide.YES, cause);
            steps.note("ask.target-willing", asked.id().ref(), "the introducer says so");
            return;
        }
        switch (asked.ask().kind()) {
            case ADVICE -> advised(asked, cause);
            case NAME_DROP -> nameOnly(asked, cause);
            case INTRODUCTION, OPEN -> willing(asked, cause);
        }
    }

    private void willing(Asked asked, Cause cause) {
        if (answered(asked, Ask.IntroducerSide.AGREED, Ask.State.WILLING, cause)) {
            owe(asked, ThankYou.Occasion.SAID_YES);
            new Resting(rows, steps).takenUp(asked.id().ref(), "they said yes");
            then.forwardables().write(asked.id(), asked.introducer(), asked.owner());
        }
    }

    /** It becomes a name-drop ask, which needs no note to pass on. */
    private void nameOnly(Asked asked, Cause cause) {
        if (asked.handed() || !turned(asked, Ask.Kind.NAME_DROP, cause)) {
            return;
        }
        if (answered(asked, Ask.IntroducerSide.NAME_ONLY, Ask.State.WILLING, cause)) {
            then.whenAnswered().takeBackAll(asked.ask(), "they lend their name only");
            owe(asked, ThankYou.Occasion.LENT_NAME);
            planNameUse(asked);
        }
    }

    private void advised(Asked asked, Cause cause) {
        if (asked.ask().kind() == Ask.Kind.ADVICE
                && answered(asked, Ask.IntroducerSide.AGREED, Ask.State.ADVISED, cause)) {
            owe(asked, ThankYou.Occasion.GAVE_ADVICE);
        }
    }

    /** Asked for advice they offer more: it goes on as an introduction, or as an open ask while nobody is named. */
    private void offered(Asked asked, Cause cause) {
        Ask.Kind kind = asked.ask().target() == null ? Ask.Kind.OPEN : Ask.Kind.INTRODUCTION;
        if (asked.ask().kind() == Ask.Kind.ADVICE && turned(asked, kind, cause)) {
            willing(asked, cause);
        }
    }

    private void no(Asked asked, Cause cause) {
        if (asked.handed()) {
            fellThrough(asked, cause);
        } else if (asked.ask().kind() == Ask.Kind.ADVICE) {
            cannot(asked, cause);
        } else {
            closed(asked, Ask.IntroducerSide.DECLINED, Ask.State.DECLINED, cause);
        }
    }

    private void cannot(Asked asked, Cause cause) {
        if (asked.handed()) {
            fellThrough(asked, cause);
        } else {
            closed(asked, Ask.IntroducerSide.CANNOT, Ask.State.UNABLE, cause);
        }
    }

    private void closed(Asked asked, Ask.IntroducerSide side, Ask.State state, Cause cause) {
        if (answered(asked, side, state, cause)) {
            ended(asked, "they said no", ThankYou.Occasion.ANSWERED_NO);
        }
    }

    private void fellThrough(Asked asked, Cause cause) {
        moves.targetAnswered(asked.id(), Ask.TargetSide.NO, cause);
        if (rows.asks()
                .find(asked.id())
                .filter(ask -> moves.ours(ask, Ask.State.FELL_THROUGH, cause))
                .isPresent()) {
            steps.note("ask.fell-through", asked.id().ref(), "");
            ended(asked, "it fell through", ThankYou.Occasion.TRIED);
        }
    }

    private void ended(Asked asked, String because, ThankYou.Occasion occasion) {
        then.whenAnswered().takeBackAll(asked.ask(), because);
        then.timing().planner().cancel(asked.id().ref(), because);
        owe(asked, occasion);
    }

    private void notNow(Asked asked, WhenAnswered.Said said) {
        Resting.Rest rest = rest(asked, said);
        if (asked.handed()) {
            moves.targetAnswered(asked.id(), Ask.TargetSide.NOT_NOW, said.cause());
            rows.asks().targetNotBefore(asked.id(), rest.wake());
        } else {
            answered(asked, Ask.IntroducerSide.HESITANT, Ask.State.HESITANT, said.cause());
        }
        new Resting(rows, steps).put(asked.id().ref(), asked.introducer().name(), asked.owner(), rest);
        owe(asked, ThankYou.Occasion.ANSWERED_NO);
    }

    private Resting.Rest rest(Asked asked, WhenAnswered.Said said) {
        LocalDate notBefore = said.notBefore();
        Instant usual = then.timing()
                .planner()
                .due(asked.owner(), then.timing().ways().cadence(asked.ask()).of(Step.HOPPER));
        return notBefore == null
                ? new Resting.Rest("said: not now", usual, usual)
                : new Resting.Rest(
                        "said: not before " + notBefore,
                        then.timing().planner().dayAfter(notBefore.minusDays(1), asked.owner()),
                        usual);
    }

    private boolean turned(Asked asked, Ask.Kind kind, Cause cause) {
        Ask ask = asked.ask();
        if (ask.kind() == kind) {
            return true;
        }
        if (ask.state() != Ask.State.QUESTION && ask.state() != Ask.State.SILENT) {
            moves.reopened(ask, cause);
        }
        return rows.asks()
                .find(ask.id())
                .filter(it -> moves.turn(it, kind, it.target()))
                .isPresent();
    }

    private boolean answered(Asked asked, Ask.IntroducerSide side, Ask.State state, Cause cause) {
        boolean moved = moves.answered(asked.id(), side, state, cause);
        if (moved) {
            steps.note(
                    "ask." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    asked.id().ref(),
                    "");
        }
        return moved;
    }

    private void planNameUse(Asked asked) {
        then.timing()
                .planner()
                .plan(
                        Nudge.Kind.NAME_USE,
                        asked.owner(),
                        asked.id().ref(),
                        then.timing().ways().cadence(asked.ask()).of(Step.OUTCOME),
                        "You may tell " + target(asked.ask()) + " that "
                                + asked.introducer().name()
                                + " suggested it. Whoever lends a name hears what came of it.");
    }

    private String target(Ask ask) {
        return Optional.ofNullable(ask.target())
                .flatMap(rows.targets()::find)
                .map(Target::name)
                .orElse("whom you want to meet");
    }

    private void owe(Asked asked, ThankYou.Occasion occasion) {
        then.whenAnswered().owe(asked.ask(), asked.introducer(), asked.owner(), occasion);
    }
}
