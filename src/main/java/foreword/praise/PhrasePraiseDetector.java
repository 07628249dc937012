package foreword.praise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A first detector: phrases by category, clause by clause, with weights set by hand.
 *
 * <p>Its limits: it knows only the phrases of {@code phrases.txt}, in English; irony without a complaint beside it, praise of
 * somebody else without a telling word, and quiet praise in unlisted words are misjudged; its confidence ranks messages but is
 * not calibrated. docs/decisions/praise-by-phrases.md has the measured figures.
 */
public final class PhrasePraiseDetector implements PraiseDetector {
    private static final int LONGEST = 20_000;

    private final Lexicon lexicon = Lexicon.load();

    @Override
    public Reading read(String text) {
        String own = OwnWords.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        List<Clause> clauses = Clause.in(own);
        Map<Integer, Set<Category>> sentences = new HashMap<>();
        List<List<Lexicon.Hit>> hits = new ArrayList<>();
        for (Clause clause : clauses) {
            List<Lexicon.Hit> found = lexicon.in(clause.words());
            hits.add(found);
            Set<Category> sentence =
                    sentences.computeIfAbsent(clause.sentence(), number -> EnumSet.noneOf(Category.class));
            found.forEach(hit -> sentence.add(hit.category()));
        }
        return best(text, clauses, hits, sentences);
    }

    private static Reading best(
            String text, List<Clause> clauses, List<List<Lexicon.Hit>> hits, Map<Integer, Set<Category>> sentences) {
        Reading best = Reading.nothing(0, "no words of the writer's own");
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            Set<Category> sentence = sentences.getOrDefault(clause.sentence(), Set.of());
            Weighing weighing = new Weighing(clause, hits.get(i), sentence);
            if (weighing.confidence() > best.confidence()) {
                best = reading(text, clause, weighing);
            }
        }
        return best;
    }

    private static Reading reading(String text, Clause clause, Weighing weighing) {
        if (!weighing.praise()) {
            return Reading.nothing(weighing.confidence(), weighing.reason());
        }
        Span span = Span.ofUnits(text, clause.start(), clause.end());
        return new Reading(true, weighing.confidence(), span, weighing.kind(), weighing.reason());
    }
}
