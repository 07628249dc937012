package foreword.concern.hearing;

import foreword.words.Phrases;
import foreword.words.Splitter;
import foreword.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A text cut into segments, each with the signals that it shows by itself and beside the others. */
final class Segments {
    /** What is bad by itself. */
    static final long BAD = Signal.FAILURE.bit
            | Signal.LATE.bit
            | Signal.BLAME.bit
            | Signal.ANGER.bit
            | Signal.ESCALATE.bit
            | Signal.LEAVE.bit
            | Signal.HARM.bit;

    private static final int NEGATION_REACHES = 3;
    private static final int TURNS_AFTER = 3;
    private static final int SHORT = 5;
    private static final int LONG = 24;
    private static final Set<Integer> CONTRASTS = contrasts();

    private final Words words;
    private final Splitter splitter;
    private final long[] signals;
    private final List<List<Hit>> hits = new ArrayList<>();

    Segments(Words words, Phrases phrases) {
        this.words = words;
        this.splitter = new Splitter(words, CONTRASTS, TURNS_AFTER);
        this.signals = new long[splitter.count()];
        for (int segment = 0; segment < count(); segment++) {
            hits.add(find(phrases, segment));
            signals[segment] |= looks(segment) | negated(hits.get(segment));
        }
        lookAround();
    }

    /**
     * A phrase that was found.
     *
     * @param from the number of its first word
     * @param to after its last
     */
    record Hit(long categories, int from, int to) {}

    private static Set<Integer> contrasts() {
        Set<Integer> all = new HashSet<>(Splitter.ENGLISH_CONTRASTS);
        for (String word : List.of("aber", "jedoch", "mais", "pero", "mas", "maar")) {
            all.add(Words.hash(word));
        }
        return Set.copyOf(all);
    }

    int count() {
        return splitter.count();
    }

    int from(int segment) {
        return splitter.start(segment);
    }

    int to(int segment) {
        return splitter.start(segment + 1);
    }

    long signals(int segment) {
        return signals[segment];
    }

    List<Hit> hits(int segment) {
        return hits.get(segment);
    }

    private List<Hit> find(Phrases phrases, int segment) {
        List<Hit> found = new ArrayList<>();
        int[] end = new int[1];
        for (int at = from(segment); at < to(segment); ) {
            long categories = phrases.longest(words, at, to(segment), end);
            if (categories == 0) {
                at++;
            } else {
                found.add(new Hit(categories, at, end[0]));
                signals[segment] |= categories;
                at = end[0];
            }
        }
        return found;
    }

    private long looks(int segment) {
        int size = to(segment) - from(segment);
        int loud = 0;
        for (int word = from(segment); word < to(segment); word++) {
            loud += words.looks(word, Words.UPPER_CASE) && words.end(word) - words.start(word) > 2 ? 1 : 0;
        }
        int after = words.gap(to(segment));
        return ((after & Words.QUESTION) != 0 ? Signal.ASKED.bit : 0)
                | ((after & Words.EXCLAMATION) != 0 ? Signal.EXCLAIMED.bit : 0)
                | (loud > 0 ? Signal.CAPITALS.bit : 0)
                | (size <= SHORT ? Signal.SHORT.bit : size > LONG ? Signal.LONG.bit : 0)
                | (splitter.contrasts(segment) ? Signal.AFTER_CONTRAST.bit : 0);
    }

    /** "Not broken", "never late". */
    private static long negated(List<Hit> found) {
        for (int hit = 0; hit + 1 < found.size(); hit++) {
            boolean near = found.get(hit + 1).from() - found.get(hit).to() < NEGATION_REACHES;
            if (Signal.NEGATION.in(found.get(hit).categories())
                    && near
                    && (found.get(hit + 1).categories() & BAD) != 0) {
                return Signal.NEGATED.bit;
            }
        }
        return 0;
    }

    private void lookAround() {
        for (int segment = 0; segment < count(); segment++) {
            long others = 0;
            for (int other = 0; other < count(); other++) {
                others |= other == segment ? 0 : signals[other] & ((1L << Signal.CATEGORIES) - 1);
            }
            signals[segment] |= nearby(others);
        }
    }

    private static long nearby(long others) {
        return (Signal.CALM.in(others) ? Signal.CALM_NEARBY.bit : 0)
                | (Signal.SOLVED.in(others) ? Signal.SOLVED_NEARBY.bit : 0)
                | (Signal.THEIRS.in(others) ? Signal.THEIRS_NEARBY.bit : 0)
                | (Signal.KIND.in(others) ? Signal.KIND_NEARBY.bit : 0)
                | (Signal.REQUEST.in(others) ? Signal.REQUEST_NEARBY.bit : 0)
                | ((others & BAD) != 0 ? Signal.BAD_NEARBY.bit : 0);
    }
}
