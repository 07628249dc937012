package foreword.words;

import java.util.HashSet;
import java.util.Set;

/**
 * What teaching changes about a linear model: its weights by one small gradient step for each answer, and words that were refused.
 * Larger steps over-correct: recall falls away (docs/decisions/praise-learns-by-small-steps.md).
 */
public final class SmallSteps {
    private static final double STEP = 0.005;
    private static final double PULL = 0.998;

    private final float[] changes;
    private final Set<Long> refused = new HashSet<>();

    /**
     * Begins with nothing learned.
     *
     * @param many how many weights the model has
     */
    public SmallSteps(int many) {
        this.changes = new float[many];
    }

    /**
     * Goes one step towards an answer.
     *
     * @param error what the answer was, 1 or 0, less the probability that was said
     */
    public void step(double error, Places places) {
        for (int i = 0; i < places.count(); i++) {
            int place = places.at(i);
            changes[place] = (float) (changes[place] * PULL + STEP * error);
        }
    }

    /** What was learned about these places, as a change of the score. */
    public double change(Places places) {
        double change = 0;
        for (int i = 0; i < places.count(); i++) {
            change += changes[places.at(i)];
        }
        return change;
    }

    /** Words with this fingerprint were taken for it, or refused; the last answer counts. */
    public void judged(long fingerprint, boolean taken) {
        if (taken) {
            refused.remove(fingerprint);
        } else {
            refused.add(fingerprint);
        }
    }

    /** Whether any words are refused: only then it is worth the while to make a fingerprint. */
    public boolean refusesAny() {
        return !refused.isEmpty();
    }

    public boolean refuses(long fingerprint) {
        return refused.contains(fingerprint);
    }
}
