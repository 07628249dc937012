package foreword.praise.hearing;

import foreword.praise.Mark;
import foreword.words.SmallSteps;
import foreword.words.Words;
import java.util.List;

/**
 * What a workspace has taught, and how wary to be of the rest. Made anew from the marks each time, so that a mark taken back leaves
 * no trace.
 */
final class Teaching {
    private final SmallSteps steps = new SmallSteps(Features.COUNT);
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
            steps.judged(Quote.in(heard.words(), heard.segments(), segment).fingerprint(heard.words()), praise);
        }
        steps.step((praise ? 1 : 0) - heard.probability(), heard.features().places());
    }

    /** What was learned about these features, as a change of the score. */
    double change(Features features) {
        return caution.change() + steps.change(features.places());
    }

    boolean refuses(Quote quote, Words words) {
        return steps.refusesAny() && steps.refuses(quote.fingerprint(words));
    }
}
