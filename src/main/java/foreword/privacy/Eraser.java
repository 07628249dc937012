package foreword.privacy;

import java.time.Instant;

/** Takes away what one part of the program keeps about a person: names, addresses and words, never counts. */
public interface Eraser {
    /** What it takes away, as it stands behind a number, for example {@code kind words}. */
    String what();

    /**
     * Takes it away; called in a step.
     *
     * @return how many rows lost something, 0 when nothing was left
     */
    int erase(Trace trace, Instant now);
}
