package foreword.eligibility;

import java.time.Instant;
import java.util.function.Function;

/** Whether to ask. Every verdict carries its reason in words. */
public sealed interface Verdict {
    String because();

    /** Ask now. */
    record Now(String because) implements Verdict {}

    /** Not yet; {@code until} is when the answer changes. */
    record Wait(Instant until, String because) implements Verdict {}

    /** Leave them be. */
    record No(String because) implements Verdict {}

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

    default boolean askNow() {
        return this instanceof Now;
    }
}
