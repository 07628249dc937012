package foreword.ask;

import java.util.function.Function;

/** One change of one side of an ask. */
public sealed interface Move {
    /** Our side. */
    record Ours(Ask.State from, Ask.State to) implements Move {}

    /** The introducer's side. */
    record Introducers(Ask.IntroducerSide from, Ask.IntroducerSide to) implements Move {}

    /** The target's side. */
    record Targets(Ask.TargetSide from, Ask.TargetSide to) implements Move {}

    /** One function for each side. */
    default <T> T fold(Function<Ours, T> ours, Function<Introducers, T> introducers, Function<Targets, T> targets) {
        if (this instanceof Ours it) {
            return ours.apply(it);
        }
        if (this instanceof Introducers it) {
            return introducers.apply(it);
        }
        return targets.apply((Targets) this);
    }
}
