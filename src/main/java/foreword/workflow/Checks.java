package foreword.workflow;

import foreword.draft.Draft;
import java.util.Optional;

/** Holds every draft to the rules. */
public interface Checks {
    /** What is wrong with it, in a sentence; empty when it may be approved. */
    Optional<Objection> objection(Draft draft);

    /**
     * One thing that has to be changed first.
     *
     * @param field {@code subject}, {@code body} or {@code content}
     */
    record Objection(String field, String sentence) {}

    /** The verdict as one line for the card. */
    String line(Draft draft);
}
