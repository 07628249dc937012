package foreword.concern.hearing;

import foreword.concern.ConcernDetector;
import foreword.concern.ConcernReading;
import foreword.concern.Lesson;
import foreword.praise.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A linear model over phrases, their surroundings and words, learned from labelled messages, segment by segment. docs/concerns.md
 * tells how it reads, docs/measurements.md how well.
 */
public final class TrainedConcernDetector implements ConcernDetector {
    private static final int LONGEST = 20_000;

    private final Listener listener;
    private final @Nullable Teaching teaching;

    TrainedConcernDetector(Listener listener, @Nullable Teaching teaching) {
        this.listener = listener;
        this.teaching = teaching;
    }

    /** As shipped: taught by nobody. */
    public static TrainedConcernDetector shipped() {
        return new TrainedConcernDetector(new Listener(Model.load(), Signal.phrases()), null);
    }

    /**
     * The same detector for one workspace.
     *
     * @param lessons what teammates said about earlier readings, oldest first
     */
    public TrainedConcernDetector taught(List<Lesson> lessons) {
        return new TrainedConcernDetector(listener, lessons.isEmpty() ? null : Teaching.of(lessons, listener));
    }

    @Override
    public ConcernReading read(String text) {
        Optional<Listener.Heard> heard =
                listener.hear(text.length() > LONGEST ? text.substring(0, LONGEST) : text, teaching);
        return heard.map(it -> reading(text, it))
                .orElseGet(() -> ConcernReading.nothing(0, "no words of the writer's own"));
    }

    private ConcernReading reading(String text, Listener.Heard heard) {
        Grounds grounds = new Grounds(heard);
        double probability = heard.probability();
        if (probability < listener.model().sure()) {
            return ConcernReading.nothing(probability, grounds.whyNot());
        }
        int start = heard.words().start(heard.from());
        int end = endOfQuote(text, heard.words().end(heard.to() - 1));
        return new ConcernReading(true, probability, Span.ofUnits(text, start, end), grounds.kind(), grounds.why(text));
    }

    /** The mark at its end belongs to the quote. */
    private static int endOfQuote(String text, int end) {
        int after = end;
        while (after < text.length() && "!?.".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }
}
