package foreword.concern.hearing;

import foreword.words.OwnWords;
import foreword.words.Phrases;
import foreword.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a text into segments, weighs each, and keeps the heaviest. */
record Listener(Model model, Phrases phrases) {

    /**
     * What was heard.
     *
     * @param segment the heaviest
     * @param from the number of the first word that complains: the heaviest segment with neighbours that complain too
     * @param to after the last
     */
    record Heard(
            Words words, Segments segments, int segment, Features features, int from, int to, double probability) {}

    /** Empty when the text has no words of its writer's own. */
    Optional<Heard> hear(String text, @Nullable Teaching teaching) {
        Words words = Words.in(OwnWords.of(text));
        return words.count() == 0 ? Optional.empty() : Optional.of(heaviest(words, teaching));
    }

    private Heard heaviest(Words words, @Nullable Teaching teaching) {
        Segments segments = new Segments(words, phrases);
        Features features = new Features();
        double[] scores = new double[segments.count()];
        int best = 0;
        for (int segment = 0; segment < scores.length; segment++) {
            features.read(words, segments, segment);
            scores[segment] = score(words, segments, segment, features, teaching);
            best = scores[segment] > scores[best] ? segment : best;
        }
        features.read(words, segments, best);
        int first = best;
        while (first > 0 && model.isConcern(scores[first - 1])) {
            first--;
        }
        int last = best;
        while (last + 1 < scores.length && model.isConcern(scores[last + 1])) {
            last++;
        }
        return new Heard(
                words,
                segments,
                best,
                features,
                segments.from(first),
                segments.to(last),
                model.linear().probability(scores[best]));
    }

    private double score(Words words, Segments segments, int segment, Features features, @Nullable Teaching teaching) {
        double score = model.linear().score(features.places());
        if (teaching == null) {
            return score;
        }
        boolean refused = teaching.refuses(words.fingerprint(segments.from(segment), segments.to(segment)));
        return refused ? model.linear().never() : score + teaching.change(features);
    }
}
