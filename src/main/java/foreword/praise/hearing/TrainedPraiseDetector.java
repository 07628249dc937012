package foreword.praise.hearing;

import foreword.praise.Band;
import foreword.praise.Mark;
import foreword.praise.PraiseDetector;
import foreword.praise.Reading;
import foreword.praise.Span;
import foreword.words.OwnWords;
import foreword.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A linear model over phrases, their surroundings and words, learned from labelled messages, segment by segment. docs/praise.md
 * tells how it reads, docs/measurements.md how well.
 */
public final class TrainedPraiseDetector implements PraiseDetector {
    private static final int LONGEST = 20_000;

    private final Listener listener;
    private final Languages languages;
    private final @Nullable Teaching teaching;

    private TrainedPraiseDetector(Listener listener, Languages languages, @Nullable Teaching teaching) {
        this.listener = listener;
        this.languages = languages;
        this.teaching = teaching;
    }

    /** As shipped: taught by nobody, knowing no names. */
    public static TrainedPraiseDetector shipped() {
        Model model = Model.load();
        Listener listener = new Listener(model, Signal.phrases("phrases.txt"), Set.of());
        return new TrainedPraiseDetector(listener, new Languages(model.written()), null);
    }

    /**
     * The same detector for one workspace.
     *
     * @param ours names of our people, products and team: praise of these is praise of us
     * @param marks what teammates said about earlier readings, oldest first
     */
    public TrainedPraiseDetector taught(Collection<String> ours, List<Mark> marks) {
        Listener attentive = listener.knowing(Names.hashes(ours));
        Teaching lessons = marks.isEmpty() ? null : Teaching.of(marks, attentive);
        return new TrainedPraiseDetector(attentive, languages, lessons);
    }

    @Override
    public Reading read(String text) {
        Words words = Words.in(OwnWords.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        if (words.count() == 0) {
            return Reading.nothing(0, "no words of the writer's own");
        }
        return languages.isEnglish(words) ? reading(text, listener.heaviest(words, teaching)) : foreign(text, words);
    }

    private Reading foreign(String text, Words words) {
        Optional<Language> other = languages.other(words);
        if (other.isPresent()) {
            return new ByPhrases(other.get(), listener.model().maybe()).read(text, words, listener.names());
        }
        return languages.isUnread(words)
                ? Reading.nothing(0, "in a language that Foreword does not read")
                : reading(text, listener.heaviest(words, teaching));
    }

    private Reading reading(String text, Heard heard) {
        Grounds grounds = new Grounds(listener.model(), heard.segments(), heard.segment());
        double probability = heard.probability();
        Band band = listener.model().band(probability);
        if (band == Band.NO) {
            return Reading.nothing(probability, grounds.whyNot());
        }
        Words words = heard.words();
        int start = words.start(heard.quote().from());
        int end = endOfQuote(text, words.end(heard.quote().to() - 1));
        return new Reading(
                band, probability, Span.ofUnits(text, start, end), grounds.kind(), grounds.whyPraise(words, text));
    }

    /** The exclamation mark belongs to the quote. */
    private static int endOfQuote(String text, int end) {
        int after = end;
        while (after < text.length() && (text.charAt(after) == '!' || text.charAt(after) == '.')) {
            after++;
        }
        return after;
    }
}
