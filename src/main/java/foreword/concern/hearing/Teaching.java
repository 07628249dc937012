package foreword.concern.hearing;

import foreword.concern.Lesson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a workspace has taught: small changes of weights, and words that were refused. Made anew from the lessons each time, so that a
 * lesson taken back leaves no trace. One gradient step for each lesson, as praise is taught
 * (docs/decisions/praise-learns-by-small-steps.md).
 */
final class Teaching {
    private static final double STEP = 0.005;
    private static final double PULL = 0.998;

    private final float[] changes = new float[Features.COUNT];
    private final Set<Long> refused = new HashSet<>();

    /** The listener goes by its lessons, oldest first. */
    static Teaching of(List<Lesson> lessons, Listener listener) {
        Teaching teaching = new Teaching();
        for (Lesson lesson : lessons) {
            listener.hear(lesson.words(), teaching).ifPresent(heard -> teaching.learn(lesson.isConcern(), heard));
        }
        return teaching;
    }

    private void learn(boolean concern, Listener.Heard heard) {
        Segments segments = heard.segments();
        for (int segment = 0; segment < segments.count(); segment++) {
            long words = Listener.fingerprint(heard.words(), segments.from(segment), segments.to(segment));
            if (concern) {
                refused.remove(words);
            } else {
                refused.add(words);
            }
        }
        double error = (concern ? 1 : 0) - heard.probability();
        Features features = heard.features();
        for (int i = 0; i < features.count(); i++) {
            int place = features.place(i);
            changes[place] = (float) (changes[place] * PULL + STEP * error);
        }
    }

    /** What was learned about these features, as a change of the score. */
    double change(Features features) {
        double change = 0;
        for (int i = 0; i < features.count(); i++) {
            change += changes[features.place(i)];
        }
        return change;
    }

    boolean refuses(long fingerprint) {
        return refused.contains(fingerprint);
    }
}
