package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Whether to ask. Every verdict carries its reason in words and the name of the rule that decided it. */
public sealed interface Verdict {
    /** The reason, in whole sentences. */
    String because();

    /** The rule that decided, such as {@code cooldown}; {@code none} when no rule objects. */
    String rule();

    /** Ask now. */
    record Now(String because) implements Verdict {
        @Override
        public String rule() {
            return "none";
        }
    }

    /** Not yet; {@code until} is when no rule that waits objects any more. */
    record Wait(String rule, Instant until, String because) implements Verdict {}

    /** Not before somebody does what {@code because} says, or never. */
    record No(String rule, String because) implements Verdict {}

    /** One function for each verdict. */
    default <T> T fold(Function<Now, T> now, Function<Wait, T> wait, Function<No, T> no) {
        if (this instanceof Now it) {
            return now.apply(it);
        }
        if (this instanceof Wait it) {
            return wait.apply(it);
        }
        return no.apply((No) this);
    }

    /** When it changes by itself; empty when time alone does not change it. */
    default Optional<Instant> changes() {
        return this instanceof Wait it ? Optional.of(it.until()) : Optional.empty();
    }

    default boolean askNow() {
        return this instanceof Now;
    }
}
