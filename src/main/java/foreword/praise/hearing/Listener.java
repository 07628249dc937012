package foreword.praise.hearing;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a text into segments, weighs each, and keeps the heaviest. */
final class Listener {
    private final Model model;
    private final Phrases phrases;
    private final Names names;

    Listener(Model model, Phrases phrases, Set<Integer> ours) {
        this.model = model;
        this.phrases = phrases;
        this.names = new Names(model.written(), ours);
    }

    /** The same listener, who knows names that mean us. */
    Listener knowing(Set<Integer> ours) {
        return new Listener(model, phrases, ours);
    }

    Model model() {
        return model;
    }

    Names names() {
        return names;
    }

    /** Empty when the text has no words of its writer's own. */
    Optional<Heard> hear(String text, @Nullable Teaching teaching) {
        Words words = Words.in(OwnWords.of(text));
        return words.count() == 0 ? Optional.empty() : Optional.of(heaviest(words, teaching));
    }

    Heard heaviest(Words words, @Nullable Teaching teaching) {
        Segments segments = new Segments(words, phrases, names);
        Features features = new Features();
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int segment = 0; segment < segments.count(); segment++) {
            features.read(words, segments, segment);
            double score = score(words, segments, segment, features, teaching);
            if (score > most) {
                most = score;
                best = segment;
            }
        }
        features.read(words, segments, best);
        return new Heard(words, segments, best, features, Quote.in(words, segments, best), model.probability(most));
    }

    private double score(Words words, Segments segments, int segment, Features features, @Nullable Teaching teaching) {
        double score = model.score(features);
        if (teaching == null) {
            return score;
        }
        boolean refused = teaching.refuses(Quote.in(words, segments, segment), words);
        return refused ? model.never() : score + teaching.change(features);
    }
}
