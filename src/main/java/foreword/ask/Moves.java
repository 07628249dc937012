package foreword.ask;

import foreword.ask.Ask.IntroducerSide;
import foreword.ask.Ask.State;
import foreword.ask.Ask.TargetSide;
import foreword.target.Target;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Moves the sides of asks, one at a time, as far as the rules allow; of two who move the same side at once, one wins. */
public final class Moves {
    private static final int TRIES = 10;
    private static final Set<IntroducerSide> ANSWERS = Set.of(
            IntroducerSide.AGREED,
            IntroducerSide.NAME_ONLY,
            IntroducerSide.HESITANT,
            IntroducerSide.CANNOT,
            IntroducerSide.DECLINED);

    private final Asks asks;

    public Moves(Asks asks) {
        this.asks = asks;
    }

    /** Moves our side; false when it does not stand where this ask shows it, or may not go there. */
    public boolean ours(Ask ask, State to, Cause cause) {
        return move(ask.id(), new Move.Ours(ask.state(), to), cause);
    }

    /** Moves the introducer's side. */
    public boolean introducer(Ask ask, IntroducerSide to, Cause cause) {
        return move(ask.id(), new Move.Introducers(ask.introducerSide(), to), cause);
    }

    /** Moves the target's side; nobody who said "not now" is asked before the day they named. */
    public boolean target(Ask ask, TargetSide to, Cause cause) {
        boolean early = ask.targetSide() == TargetSide.NOT_NOW
                && ask.targetNotBefore() != null
                && cause.at().isBefore(ask.targetNotBefore());
        return !early && move(ask.id(), new Move.Targets(ask.targetSide(), to), cause);
    }

    /** True when this move could be made now. */
    public boolean may(Ask ask, Move move, Cause cause) {
        return ask.sides().allow(move, cause);
    }

    /**
     * The introducer has answered: their side moves, and ours follows. Another answer than the one before takes that back
     * first, where it still can be.
     */
    public boolean answered(Ask.Id id, IntroducerSide answer, State ours, Cause cause) {
        Optional<Ask> ask = asks.find(id);
        if (ask.isEmpty() || ask.get().state() == ours) {
            return false;
        }
        if (!asksForAnswer(ask.get()) && !reopened(ask.get(), cause)) {
            return false;
        }
        toldOf(id, cause);
        return step(id, it -> introducer(it, answer, cause)) && step(id, it -> ours(it, ours, cause));
    }

    /** The answer is open again, because a person says so and why. */
    public boolean reopened(Ask ask, Cause cause) {
        boolean open = ours(ask, State.QUESTION, cause);
        if (open && ANSWERS.contains(ask.introducerSide())) {
            step(ask.id(), it -> introducer(it, IntroducerSide.ASKED, cause));
        }
        return open;
    }

    /** The note to pass on is with the introducer. */
    public boolean handed(Ask.Id id, Cause cause) {
        step(id, it -> introducer(it, IntroducerSide.HANDED, cause));
        boolean forwardable = step(id, it -> ours(it, State.FORWARDABLE, cause));
        step(id, it -> target(it, TargetSide.ASKED, cause));
        return forwardable;
    }

    /** The introducer has heard from the target. */
    public void targetAnswered(Ask.Id id, TargetSide answer, Cause cause) {
        step(id, it -> introducer(it, IntroducerSide.ASKING, cause));
        step(id, it -> target(it, TargetSide.ASKED, cause));
        step(id, it -> target(it, answer, cause));
        if (answer == TargetSide.NO) {
            step(id, it -> introducer(it, IntroducerSide.TOLD_NO, cause));
        } else if (answer == TargetSide.NOT_NOW) {
            step(id, it -> introducer(it, IntroducerSide.TOLD_NOT_NOW, cause));
        }
    }

    /** The introduction is made: whatever had to come before it has happened, and is written down as well. */
    public boolean introduced(Ask.Id id, Cause cause) {
        asks.find(id)
                .filter(ask -> ask.introducerSide() == IntroducerSide.TOLD_NO
                        || ask.introducerSide() == IntroducerSide.TOLD_NOT_NOW)
                .ifPresent(ask -> introducer(ask, IntroducerSide.ASKING, cause));
        step(id, it -> it.kind() != Ask.Kind.INTRODUCTION && becomesIntroduction(it, cause));
        toldOf(id, cause);
        step(id, it -> introducer(it, IntroducerSide.AGREED, cause));
        step(id, it -> ours(it, State.WILLING, cause));
        handed(id, cause);
        step(id, it -> move(id, new Move.Targets(it.targetSide(), TargetSide.ASKED), cause));
        targetAnswered(id, TargetSide.YES, cause);
        step(id, it -> introducer(it, IntroducerSide.INTRODUCED, cause));
        boolean made = step(id, it -> ours(it, State.INTRODUCED, cause));
        step(id, it -> target(it, TargetSide.INTRODUCED, cause));
        return made;
    }

    /** The target wrote to us. */
    public boolean replied(Ask.Id id, Cause cause) {
        return step(id, it -> target(it, TargetSide.REPLIED, cause));
    }

    /** We met; whoever meets us has replied. */
    public boolean met(Ask.Id id, Cause cause) {
        replied(id, cause);
        return step(id, it -> target(it, TargetSide.MET, cause));
    }

    /** Turns it into an ask of another kind, or one about this person. */
    public boolean turn(Ask ask, Ask.Kind kind, Target.@Nullable Id target) {
        return ask.sides().turnsInto(kind) && asks.turn(ask.id(), ask.sides(), kind, target);
    }

    private boolean becomesIntroduction(Ask ask, Cause cause) {
        reopened(ask, cause);
        return step(ask.id(), it -> turn(it, Ask.Kind.INTRODUCTION, it.target()));
    }

    private static boolean asksForAnswer(Ask ask) {
        return ask.state() == State.QUESTION || ask.state() == State.HESITANT || ask.state() == State.SILENT;
    }

    /** Whoever answers has been asked, by whatever way. */
    private void toldOf(Ask.Id id, Cause cause) {
        step(id, it -> introducer(it, IntroducerSide.ASKED, cause));
    }

    private boolean step(Ask.Id id, Predicate<Ask> step) {
        return asks.find(id).filter(step).isPresent();
    }

    private boolean move(Ask.Id id, Move move, Cause cause) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Sides> seen = asks.find(id).map(Ask::sides);
            if (seen.isEmpty() || !seen.get().allow(move, cause)) {
                return false;
            }
            if (asks.move(id, seen.get(), move, cause)) {
                return true;
            }
        }
        return false;
    }
}
