package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** One reason not to ask. */
interface Rule {
    /** Its name, lower-case with hyphens, the same in every place. */
    String name();

    /** What it found when it looked, in a sentence. */
    String finding(Situation situation, Instant now);

    /** Its objection, or none. */
    Optional<Verdict> objection(Situation situation, Instant now);

    /** Says no. */
    default Optional<Verdict> no(String because) {
        return Optional.of(new Verdict.No(name(), because));
    }

    /** Says not yet. */
    default Optional<Verdict> wait(Instant until, String because) {
        return Optional.of(new Verdict.Wait(name(), until, because));
    }
}
