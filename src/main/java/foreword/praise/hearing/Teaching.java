package foreword.praise.hearing;

import foreword.praise.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a workspace has taught: small changes of weights, and words that were refused. Made anew from the marks each time, so that
 * a mark taken back leaves no trace.
 *
 * <p>One gradient step for each mark on the features of the words it was made on. Larger steps over-correct: from 0.1 on, recall
 * falls away (docs/decisions/praise-learns-by-small-steps.md).
 */
final class Teaching {
    private static final double STEP = 0.01;
    private static final double BIAS_STEP = 2 * STEP;
    private static final double BIAS_MOST = 1.5;
    private static final double PULL = 0.998;
    private static final double PRECISE = 0.7;
    private static final int FEW = 5;

    private final float[] changes = new float[Features.COUNT];
    private final Set<Long> refused = new HashSet<>();
    private double bias;
    private int confirmed;
    private int seen;

    /** The listener goes by its marks, oldest first. */
    static Teaching of(List<Mark> marks, Listener listener) {
        Teaching teaching = new Teaching();
        for (Mark mark : marks) {
            listener.hear(mark.words(), teaching).ifPresent(heard -> teaching.learn(mark.isPraise(), heard));
        }
        return teaching;
    }

    private void learn(boolean praise, Heard heard) {
        seen++;
        confirmed += praise ? 1 : 0;
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
        if (seen < FEW || confirmed < PRECISE * seen) {
            bias = Math.max(-BIAS_MOST, Math.min(BIAS_MOST, bias * PULL + BIAS_STEP * error));
        }
    }

    /** What was learned about these features, in log-odds. */
    double change(Features features) {
        double change = bias;
        for (int i = 0; i < features.count(); i++) {
            change += changes[features.place(i)];
        }
        return change;
    }

    boolean refuses(Quote quote, Words words) {
        return !refused.isEmpty() && refused.contains(quote.fingerprint(words));
    }
}
