package foreword.praise.hearing;

import foreword.words.Phrases;
import foreword.words.Splitter;
import foreword.words.Words;
import java.util.Arrays;

/** A text cut into segments, each with the signals that it shows by itself and beside the others. */
final class Segments {
    private static final long WORTH = Signal.ACCLAIM.bit
            | Signal.STRONG.bit
            | Signal.MILD.bit
            | Signal.EFFECT.bit
            | Signal.RECOMMEND.bit
            | Signal.UNDERSTATED.bit
            | Signal.COMPARE.bit;
    private static final long COURTESY = Signal.BARE_THANKS.bit
            | Signal.THANKS_FOR_MESSAGE.bit
            | Signal.THANKS_AHEAD.bit
            | Signal.GREETING.bit
            | Signal.SIGNOFF.bit;
    private static final long SUBSTANCE =
            WORTH | Signal.DEED.bit | Signal.EFFORT.bit | Signal.RELAYED.bit | Signal.PROBLEM.bit;
    private static final int NEGATION_REACHES = 4;
    private static final int TURNS_AFTER = 3;
    private static final int FOR = Words.hash("for");
    private static final int TO = Words.hash("to");
    private static final int THAT = Words.hash("that");
    private static final int HOW = Words.hash("how");

    private final Words words;
    private final Splitter splitter;
    private final Phrases phrases;
    private final long[] signals;
    private final int[] firstHit;
    private long[] hits = new long[16];
    private int[] hitStarts = new int[16];
    private int[] hitEnds = new int[16];
    private int hitCount;

    Segments(Words words, Phrases phrases, Names names) {
        this.words = words;
        this.phrases = phrases;
        this.splitter = new Splitter(words, Splitter.ENGLISH_CONTRASTS, TURNS_AFTER);
        this.signals = new long[splitter.count()];
        this.firstHit = new int[splitter.count() + 1];
        find();
        for (int segment = 0; segment < count(); segment++) {
            names.recognise(words, from(segment), to(segment));
            signals[segment] |= flags(segment);
        }
        lookAround();
    }

    int count() {
        return splitter.count();
    }

    /** The number of the first word. */
    int from(int segment) {
        return splitter.start(segment);
    }

    /** The number after the last word. */
    int to(int segment) {
        return splitter.start(segment + 1);
    }

    long signals(int segment) {
        return signals[segment];
    }

    int firstHit(int segment) {
        return firstHit[segment];
    }

    /** The categories of a phrase that was found. */
    long hit(int hit) {
        return hits[hit];
    }

    int hitStart(int hit) {
        return hitStarts[hit];
    }

    int hitEnd(int hit) {
        return hitEnds[hit];
    }

    private void find() {
        int[] end = new int[1];
        for (int segment = 0; segment < count(); segment++) {
            firstHit[segment] = hitCount;
            int at = from(segment);
            while (at < to(segment)) {
                long found = phrases.longest(words, at, to(segment), end);
                if (found == 0) {
                    at++;
                } else {
                    addHit(found, at, end[0]);
                    signals[segment] |= found;
                    at = end[0];
                }
            }
        }
        firstHit[count()] = hitCount;
    }

    private void addHit(long found, int from, int to) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, hitCount * 2);
            hitStarts = Arrays.copyOf(hitStarts, hitCount * 2);
            hitEnds = Arrays.copyOf(hitEnds, hitCount * 2);
        }
        hits[hitCount] = found;
        hitStarts[hitCount] = from;
        hitEnds[hitCount++] = to;
    }

    private long flags(int segment) {
        return thanks(segment)
                | negations(segment)
                | punctuation(segment)
                | looks(segment)
                | size(segment)
                | contrast(segment);
    }

    /** What the thanks are for decides whether they are more than manners. */
    private long thanks(int segment) {
        if (!Signal.THANKS.in(signals[segment])) {
            return 0;
        }
        if (Signal.ADVANCE.in(signals[segment])) {
            return Signal.THANKS_AHEAD.bit;
        }
        long substance = Signal.DEED.bit | Signal.EFFORT.bit;
        if ((signals[segment] & substance) != 0) {
            return Signal.THANKS_FOR_DEED.bit;
        }
        if (Signal.ACKNOWLEDGE.in(signals[segment])) {
            return Signal.THANKS_FOR_MESSAGE.bit;
        }
        return hasObject(segment) ? Signal.THANKS_FOR_SOMETHING.bit : Signal.BARE_THANKS.bit;
    }

    private boolean hasObject(int segment) {
        boolean thanked = false;
        for (int hit = firstHit[segment]; hit < firstHit[segment + 1]; hit++) {
            if (Signal.THANKS.in(hits[hit])) {
                thanked = true;
                for (int word = hitEnds[hit]; word < to(segment) - 1; word++) {
                    int hash = words.hash(word);
                    if (hash == FOR || hash == THAT || hash == HOW || hash == TO) {
                        return true;
                    }
                }
            }
        }
        return !thanked;
    }

    private long negations(int segment) {
        long found = 0;
        for (int hit = firstHit[segment]; hit < firstHit[segment + 1]; hit++) {
            if (Signal.NEGATION.in(hits[hit])) {
                found |= negatedAfter(hit, firstHit[segment + 1]);
            }
        }
        return found;
    }

    private long negatedAfter(int negation, int end) {
        for (int hit = negation + 1; hit < end && hitStarts[hit] - hitEnds[negation] < NEGATION_REACHES; hit++) {
            if ((hits[hit] & WORTH) != 0) {
                return Signal.NEGATED_PRAISE.bit;
            }
            if (Signal.PROBLEM.in(hits[hit])) {
                return Signal.NEGATED_PROBLEM.bit;
            }
        }
        return 0;
    }

    private long punctuation(int segment) {
        int after = words.gap(to(segment));
        return ((after & Words.QUESTION) != 0 ? Signal.ASKED.bit : 0)
                | ((after & Words.EXCLAMATION) != 0 ? Signal.EXCLAIMED.bit : 0)
                | ((after & Words.ELLIPSIS) != 0 ? Signal.TRAILING_OFF.bit : 0);
    }

    private long looks(int segment) {
        int loud = 0;
        long found = 0;
        for (int word = from(segment); word < to(segment); word++) {
            loud += words.looks(word, Words.UPPER_CASE) ? 1 : 0;
            found |= words.looks(word, Words.NAME) ? Signal.NAMED.bit : 0;
            found |= words.looks(word, Words.OURS) ? Signal.OURS.bit : 0;
            found |= (words.gap(word) & Words.QUOTE) != 0 ? Signal.IN_QUOTES.bit : 0;
        }
        return loud * 2 > to(segment) - from(segment) ? found | Signal.CAPITALS.bit : found;
    }

    private long size(int segment) {
        int size = to(segment) - from(segment);
        return (segment == 0 ? Signal.FIRST.bit : 0)
                | (size <= 2 ? Signal.TINY.bit : size <= 6 ? Signal.SHORT.bit : size > 24 ? Signal.LONG.bit : 0);
    }

    private long contrast(int segment) {
        return (splitter.contrasts(segment) ? Signal.AFTER_CONTRAST.bit : 0)
                | (splitter.contrasts(segment + 1) ? Signal.BEFORE_CONTRAST.bit : 0);
    }

    /** Irony and complaint need the neighbours; a flag tells of them, never a veto. Mere courtesy is no neighbour. */
    private void lookAround() {
        long once = 0;
        long twice = 0;
        int neighbours = 0;
        for (long shown : signals) {
            if (!isCourtesy(shown)) {
                twice |= once & shown;
                once |= shown;
                neighbours++;
            }
        }
        for (int segment = 0; segment < count(); segment++) {
            boolean alone = neighbours == 0 || (neighbours == 1 && !isCourtesy(signals[segment]));
            signals[segment] |= alone ? Signal.ALONE.bit : nearby(twice | (once & ~signals[segment]));
        }
    }

    private static boolean isCourtesy(long shown) {
        return (shown & COURTESY) != 0 && (shown & SUBSTANCE) == 0;
    }

    private static long nearby(long others) {
        return (Signal.PROBLEM.in(others) ? Signal.PROBLEM_NEARBY.bit : 0)
                | (Signal.IRONY.in(others) ? Signal.IRONY_NEARBY.bit : 0)
                | (Signal.ASKED.in(others) ? Signal.QUESTION_NEARBY.bit : 0)
                | (Signal.BEFORE.in(others) ? Signal.BEFORE_NEARBY.bit : 0)
                | (Signal.VENDOR.in(others) ? Signal.VENDOR_NEARBY.bit : 0);
    }
}
