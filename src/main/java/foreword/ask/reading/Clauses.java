package foreword.ask.reading;

import foreword.ask.Answer;
import foreword.words.OwnWords;
import foreword.words.Phrases;
import foreword.words.Splitter;
import foreword.words.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The words that a reply's writer has just said, cut where a sentence ends or turns, and what each clause shows. */
final class Clauses {
    private static final int NEGATION_REACHES = 4;
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
    private static final Set<Integer> CONTRASTS =
            hashes("but however although though except aber jedoch allerdings mais"
                    + " cependant toutefois pero sino aunque mas porem contudo maar echter ma pero tuttavia");

    private final char[] text;
    private final Words words;
    private final Splitter splitter;
    private final long[] shown;

    /**
     * @param written the reply, of bounded length
     */
    Clauses(String written, Phrases phrases) {
        this.text = Plain.of(OwnWords.of(written));
        this.words = Words.in(text);
        this.splitter = new Splitter(words, CONTRASTS, 1);
        this.shown = new long[splitter.count()];
        for (int clause = 0; clause < count(); clause++) {
            shown[clause] = phrases(phrases, clause) | marks(clause) | look(clause);
        }
    }

    private static Set<Integer> hashes(String list) {
        Set<Integer> hashes = new HashSet<>();
        for (String word : list.split(" ", -1)) {
            hashes.add(Words.hash(word));
        }
        return hashes;
    }

    int count() {
        return splitter.count();
    }

    int from(int clause) {
        return splitter.start(clause);
    }

    int to(int clause) {
        return splitter.start(clause + 1);
    }

    long shown(int clause) {
        return shown[clause];
    }

    boolean anyShows(Evidence evidence) {
        return (all() & evidence.bit) != 0;
    }

    /** Whether a phrase in here speaks for another answer than this one; asking how to do a thing is no doubt about it. */
    boolean isMixed(Answer answer) {
        long against = Evidence.against(answer);
        for (long each : shown) {
            long how = Evidence.DEED.in(each) ? Evidence.ASKS.bit | Evidence.ASKED.bit : 0;
            if ((each & against & ~how) != 0) {
                return true;
            }
        }
        return false;
    }

    private long all() {
        long all = 0;
        for (long each : shown) {
            all |= each;
        }
        return all;
    }

    Words words() {
        return words;
    }

    /** The writer's own words without accents, at their old places. */
    char[] text() {
        return text;
    }

    private long phrases(Phrases phrases, int clause) {
        long found = 0;
        int[] end = new int[1];
        int negated = -NEGATION_REACHES - 1;
        for (int at = from(clause); at < to(clause); ) {
            long phrase = phrases.longest(words, at, to(clause), end);
            if (phrase != 0) {
                found |= phrase | (at - negated <= NEGATION_REACHES ? negated(phrase) : 0);
                negated = Evidence.NEGATION.in(phrase) ? end[0] - 1 : negated;
            }
            at = phrase == 0 ? at + 1 : end[0];
        }
        return found;
    }

    private static long negated(long phrase) {
        return (Evidence.AGREE.in(phrase) ? Evidence.NEGATED_AGREE.bit : 0)
                | (Evidence.REFUSE.in(phrase) ? Evidence.NEGATED_REFUSE.bit : 0)
                | (Evidence.DEED.in(phrase) ? Evidence.NEGATED_DEED.bit : 0);
    }

    private long marks(int clause) {
        int after = words.gap(to(clause));
        return ((after & Words.QUESTION) != 0 ? Evidence.ASKED.bit : 0)
                | ((after & Words.EXCLAMATION) != 0 ? Evidence.EXCLAIMED.bit : 0)
                | ((after & Words.ELLIPSIS) != 0 ? Evidence.TRAILING_OFF.bit : 0)
                | (splitter.contrasts(clause) ? Evidence.AFTER_CONTRAST.bit : 0)
                | (splitter.contrasts(clause + 1) ? Evidence.BEFORE_CONTRAST.bit : 0);
    }

    private long look(int clause) {
        int size = to(clause) - from(clause);
        long look = size <= 2 ? Evidence.TINY.bit : size <= 7 ? Evidence.SHORT.bit : size > 20 ? Evidence.LONG.bit : 0;
        for (int word = from(clause) + 1; word < to(clause); word++) {
            boolean capital = words.looks(word, Words.CAPITAL) && words.end(word) - words.start(word) > 1;
            look |= capital && !isApart(word) ? Evidence.NAMED.bit : 0;
            look |= text[words.start(word) - 1] == '@' ? Evidence.ADDRESS.bit : 0;
        }
        boolean dated =
                NotBefore.of(words, text, from(clause), to(clause), ANY_DAY).isPresent();
        return dated ? look | Evidence.DATED.bit : look;
    }

    /** "I'm", "I'll" and the like are no names. */
    private boolean isApart(int word) {
        int start = words.start(word);
        return text[start] == 'I' && text[start + 1] == '\'';
    }
}
