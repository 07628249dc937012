package foreword.praise.hearing;

import foreword.praise.Band;
import foreword.words.OwnWords;
import foreword.words.Phrases;
import foreword.words.Words;
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
        double[] scores = new double[segments.count()];
        int best = 0;
        for (int segment = 0; segment < scores.length; segment++) {
            features.read(words, segments, segment);
            scores[segment] = score(words, segments, segment, features, teaching);
            best = scores[segment] > scores[best] ? segment : best;
        }
        features.read(words, segments, best);
        Quote quote = quote(words, segments, scores, best);
        return new Heard(words, segments, best, features, quote, model.linear().probability(scores[best]));
    }

    /** The heaviest segment, with its neighbours as long as they are praise too. */
    private Quote quote(Words words, Segments segments, double[] scores, int best) {
        int first = best;
        while (first > 0 && isPraise(scores[first - 1])) {
            first--;
        }
        int last = best;
        while (last + 1 < scores.length && isPraise(scores[last + 1])) {
            last++;
        }
        Quote from = Quote.in(words, segments, first);
        return first == last
                ? from
                : new Quote(from.from(), Quote.in(words, segments, last).to());
    }

    private boolean isPraise(double score) {
        return model.band(model.linear().probability(score)) != Band.NO;
    }

    private double score(Words words, Segments segments, int segment, Features features, @Nullable Teaching teaching) {
        double score = model.linear().score(features.places());
        if (teaching == null) {
            return score;
        }
        boolean refused = teaching.refuses(Quote.in(words, segments, segment), words);
        return refused ? model.linear().never() : score + teaching.change(features);
    }
}
