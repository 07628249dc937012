package foreword.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words that mean something, without their endings: {@code depots} and {@code depot} are one. English and German. */
final class Stems {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;
    private static final int KEPT = 4;
    private static final List<String> ENDINGS =
            List.of("ings", "ing", "ungen", "ung", "ies", "ern", "en", "es", "er", "ed", "e", "n", "s", "y");
    private static final Set<String> EMPTY = Set.of(
            "the",
            "and",
            "for",
            "with",
            "from",
            "that",
            "this",
            "their",
            "they",
            "them",
            "his",
            "her",
            "its",
            "our",
            "your",
            "you",
            "are",
            "was",
            "has",
            "have",
            "had",
            "will",
            "who",
            "how",
            "what",
            "when",
            "where",
            "why",
            "new",
            "more",
            "about",
            "into",
            "over",
            "before",
            "after",
            "first",
            "one",
            "two",
            "three",
            "ten",
            "firm",
            "company",
            "team",
            "people",
            "question",
            "questions",
            "checklist",
            "page",
            "pages",
            "guide",
            "paper",
            "study",
            "case",
            "attached",
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "und",
            "oder",
            "mit",
            "von",
            "vom",
            "zum",
            "zur",
            "fur",
            "bei",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "ist",
            "sind",
            "war",
            "hat",
            "haben",
            "wird",
            "werden",
            "wie",
            "wer",
            "seite",
            "seiten",
            "fragen",
            "checkliste",
            "leitfaden");
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "their", "his", "her", "its", "opens", "opening", "is", "has", "moving", "growing");

    private Stems() {}

    /** How many different words the two texts have in common. */
    static int shared(String one, String other) {
        Set<String> both = of(one);
        both.retainAll(of(other));
        return both.size();
    }

    /** True when the first word is an ordinary one, which has its capital from standing first. */
    static boolean opens(String text) {
        String first = BETWEEN.split(text.strip().toLowerCase(Locale.ROOT), 2)[0];
        return OPENERS.contains(first) || EMPTY.contains(first);
    }

    /** True when it may begin with a verb, as in "opens two depots", so that it cannot follow "busy with". */
    static boolean tells(String text) {
        return BETWEEN.split(text.strip().toLowerCase(Locale.ROOT), 2)[0].endsWith("s");
    }

    private static Set<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        Set<String> stems = new TreeSet<>();
        for (String word : BETWEEN.split(plain, -1)) {
            if (word.length() >= SHORTEST && !EMPTY.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= KEPT) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
