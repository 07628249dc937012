package foreword.ask;

import foreword.activity.Lifecycle;
import foreword.ask.Ask.IntroducerSide;
import foreword.ask.Ask.Kind;
import foreword.ask.Ask.State;
import foreword.ask.Ask.TargetSide;
import java.util.Set;

/** Where the three sides of an ask stand, and which next move the tables and the rules between the sides allow. */
public record Sides(Kind kind, State ours, IntroducerSide introducer, TargetSide target) {
    private static final Set<IntroducerSide> BEFORE_THE_ANSWER = Set.of(
            IntroducerSide.ASKED,
            IntroducerSide.AGREED,
            IntroducerSide.NAME_ONLY,
            IntroducerSide.HESITANT,
            IntroducerSide.CANNOT,
            IntroducerSide.DECLINED);
    private static final Set<IntroducerSide> AFTER_THE_NOTE = Set.of(
            IntroducerSide.HANDED,
            IntroducerSide.ASKING,
            IntroducerSide.INTRODUCED,
            IntroducerSide.TOLD_NO,
            IntroducerSide.TOLD_NOT_NOW);
    private static final Set<TargetSide> MET_OR_ABOUT_TO =
            Set.of(TargetSide.YES, TargetSide.INTRODUCED, TargetSide.REPLIED, TargetSide.MET, TargetSide.NO_ANSWER);

    /** True when this move is in its table, and no rule between the sides forbids where it leads. */
    public boolean allow(Move move, Cause cause) {
        boolean inTable = move.fold(
                it -> it.from() == ours && allowed(State.CHANGES, State.REOPENED, it.from(), it.to(), cause),
                it -> it.from() == introducer
                        && moves()
                        && allowed(IntroducerSide.CHANGES, IntroducerSide.REOPENED, it.from(), it.to(), cause),
                it -> it.from() == target
                        && moves()
                        && allowed(TargetSide.CHANGES, TargetSide.REOPENED, it.from(), it.to(), cause));
        return inTable && after(move).stand();
    }

    /** Where they stand after this move. */
    public Sides after(Move move) {
        return move.fold(
                it -> new Sides(kind, it.to(), introducer, target),
                it -> new Sides(kind, ours, it.to(), target),
                it -> new Sides(kind, ours, introducer, it.to()));
    }

    /** It can be turned into an ask of this kind: nothing was handed over yet, and the answer is open. */
    public boolean turnsInto(Kind other) {
        return target == TargetSide.NOT_CONTACTED
                && ours.answerable()
                && new Sides(other, ours, introducer, target).stand();
    }

    /** These three can be true together. */
    boolean stand() {
        boolean untouched = target == TargetSide.NOT_CONTACTED;
        return switch (ours) {
            case QUESTION -> untouched && (introducer == IntroducerSide.NOT_ASKED || answered());
            case SILENT, HESITANT -> untouched && answered();
            case WILLING -> untouched && willing();
            case UNABLE -> untouched && introducer == IntroducerSide.CANNOT;
            case DECLINED -> untouched && introducer == IntroducerSide.DECLINED;
            case ADVISED -> untouched && kind == Kind.ADVICE && introducer == IntroducerSide.AGREED;
            case REPORTED -> untouched && kind == Kind.NAME_DROP && introducer == IntroducerSide.NAME_ONLY;
            case FORWARDABLE -> kind == Kind.INTRODUCTION && AFTER_THE_NOTE.contains(introducer) && beforeTheMeeting();
            case INTRODUCED ->
                kind == Kind.INTRODUCTION
                        && introducer == IntroducerSide.INTRODUCED
                        && MET_OR_ABOUT_TO.contains(target);
            case FELL_THROUGH ->
                kind == Kind.INTRODUCTION
                        && AFTER_THE_NOTE.contains(introducer)
                        && introducer != IntroducerSide.INTRODUCED;
            case WITHDRAWN -> true;
        };
    }

    /** The other two stay as they are once our side has ended without an introduction. */
    private boolean moves() {
        return ours != State.WITHDRAWN && ours != State.FELL_THROUGH;
    }

    /** A name alone is lent in a name-drop ask only, and that ask needs nothing else. */
    private boolean answered() {
        boolean nameOnly = introducer == IntroducerSide.NAME_ONLY;
        boolean whole = introducer == IntroducerSide.AGREED;
        return BEFORE_THE_ANSWER.contains(introducer)
                && (!nameOnly || kind == Kind.NAME_DROP)
                && (!whole || kind != Kind.NAME_DROP);
    }

    private boolean willing() {
        return switch (kind) {
            case INTRODUCTION -> introducer == IntroducerSide.AGREED || introducer == IntroducerSide.HANDED;
            case OPEN -> introducer == IntroducerSide.AGREED;
            case NAME_DROP -> introducer == IntroducerSide.NAME_ONLY;
            case ADVICE -> false;
        };
    }

    private boolean beforeTheMeeting() {
        boolean introduced = introducer == IntroducerSide.INTRODUCED;
        return target == TargetSide.YES || (!introduced && target.compareTo(TargetSide.INTRODUCED) < 0);
    }

    private static <S extends Enum<S>> boolean allowed(
            Lifecycle<S> usual, Lifecycle<S> byPerson, S from, S to, Cause cause) {
        return usual.allows(from, to) || (cause.personWithReason() && byPerson.allows(from, to));
    }
}
