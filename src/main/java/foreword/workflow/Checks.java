package foreword.workflow;

import foreword.draft.Draft;
import java.util.Optional;

/** Holds every draft to the rules. */
public interface Checks {
    /** What is wrong with it, in a sentence; empty when it may be approved. */
    Optional<String> objection(Draft draft);

    /** The verdict as one line for the card. */
    String line(Draft draft);
}
