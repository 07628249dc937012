package foreword.praise.hearing;

import foreword.praise.Mark;
import foreword.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a workspace has taught: small changes of weights, words that were refused, and how wary to be of the rest. Made anew from
 * the marks each time, so that a mark taken back leaves no trace.
 *
 * <p>One gradient step for each mark on the features of the words it was made on. Larger steps over-correct: recall falls away
 * (docs/decisions/praise-learns-by-small-steps.md).
 */
final class Teaching {
    private static final double STEP = 0.005;
    private static final double PULL = 0.998;

    private final float[] changes = new float[Features.COUNT];
    private final Set<Long> refused = new HashSet<>();
    private final Caution caution;

    private Teaching(Model model) {
        this.caution = new Caution(model);
    }

    /** The listener goes by its marks, oldest first. */
    static Teaching of(List<Mark> marks, Listener listener) {
        Teaching teaching = new Teaching(listener.model());
        for (Mark mark : marks) {
            listener.hear(mark.words(), null)
                    .ifPresent(shipped -> teaching.caution.answered(shipped.probability(), mark.isPraise()));
            listener.hear(mark.words(), teaching).ifPresent(heard -> teaching.learn(mark.isPraise(), heard));
        }
        return teaching;
    }

    private void learn(boolean praise, Heard heard) {
        for (int segment = 0; segment < heard.segments().count(); segment++) {
            long words = Quote.in(heard.words(), heard.segments(), segment).fingerprint(heard.words());
            if (praise) {
                refused.remove(words);
            } else {
                refused.add(words);
            }
        }
        step((praise ? 1 : 0) - heard.probability(), heard.features());
    }

    private void step(double error, Features features) {
        for (int i = 0; i < features.count(); i++) {
            int place = features.place(i);
            changes[place] = (float) (changes[place] * PULL + STEP * error);
        }
    }

    /** What was learned about these features, as a change of the score. */
    double change(Features features) {
        double change = caution.change();
        for (int i = 0; i < features.count(); i++) {
            change += changes[features.place(i)];
        }
        return change;
    }

    boolean refuses(Quote quote, Words words) {
        return !refused.isEmpty() && refused.contains(quote.fingerprint(words));
    }
}
