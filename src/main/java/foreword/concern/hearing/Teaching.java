package foreword.concern.hearing;

import foreword.concern.Lesson;
import foreword.words.SmallSteps;
import java.util.List;

/**
 * What a workspace has taught. Made anew from the lessons each time, so that a lesson taken back leaves no trace.
 */
final class Teaching {
    private final SmallSteps steps = new SmallSteps(Features.COUNT);

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
            steps.judged(heard.words().fingerprint(segments.from(segment), segments.to(segment)), concern);
        }
        steps.step((concern ? 1 : 0) - heard.probability(), heard.features().places());
    }

    /** What was learned about these features, as a change of the score. */
    double change(Features features) {
        return steps.change(features.places());
    }

    boolean refuses(long fingerprint) {
        return steps.refuses(fingerprint);
    }
}
