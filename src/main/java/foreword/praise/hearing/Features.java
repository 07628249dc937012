package foreword.praise.hearing;

import foreword.words.Places;
import foreword.words.Words;

/**
 * The numbers of what a segment shows, as places in one table of weights: its signals, their pairs, the order in which phrases
 * follow each other, and its words and pairs of words by hash.
 */
final class Features {
    private static final int SIGNALS = 64;
    private static final int ALWAYS = SIGNALS - 1;
    private static final int HASHED_FROM = SIGNALS + SIGNALS * SIGNALS;
    private static final int HASHED = 1 << 18;

    /** How many weights there are. */
    static final int COUNT = HASHED_FROM + HASHED;

    private static final int BEGIN = Words.hash("^");
    private static final int END = Words.hash("$");
    private static final int THANKED = Words.hash("[thanks]");
    private static final int ORDER = Words.hash("[order]");
    private static final int ORDER_REACHES = 3;
    private static final long THANKS_KINDS = Signal.BARE_THANKS.bit
            | Signal.THANKS_FOR_MESSAGE.bit
            | Signal.THANKS_AHEAD.bit
            | Signal.THANKS_FOR_DEED.bit
            | Signal.THANKS_FOR_SOMETHING.bit;

    private final Places places = new Places();

    /** Replaces what was in here by the features of a segment. */
    void read(Words words, Segments segments, int segment) {
        places.clear();
        places.add(ALWAYS);
        readSignals(segments.signals(segment));
        readOrder(segments, segment);
        readWords(words, segments, segment);
    }

    Places places() {
        return places;
    }

    /** The place of a pair; of a signal with itself, the signal's own. */
    static int place(int lower, int higher) {
        return lower == higher ? lower : SIGNALS + lower * SIGNALS + higher;
    }

    /** Whether this is the place of words rather than of signals. */
    static boolean isWord(int place) {
        return place >= HASHED_FROM;
    }

    /** Whether this is the place of one signal by itself. */
    static boolean isSignal(int place) {
        return place < SIGNALS;
    }

    private void readSignals(long signals) {
        for (long left = signals; left != 0; left &= left - 1) {
            int lower = Long.numberOfTrailingZeros(left);
            for (long right = left; right != 0; right &= right - 1) {
                places.add(place(lower, Long.numberOfTrailingZeros(right)));
            }
        }
    }

    private void readOrder(Segments segments, int segment) {
        int last = segments.firstHit(segment + 1) - 1;
        for (int hit = segments.firstHit(segment); hit < last; hit++) {
            if (segments.hitStart(hit + 1) - segments.hitEnd(hit) <= ORDER_REACHES) {
                int left = Long.numberOfTrailingZeros(segments.hit(hit));
                addHashed(ORDER, left * SIGNALS + Long.numberOfTrailingZeros(segments.hit(hit + 1)));
            }
        }
    }

    private void readWords(Words words, Segments segments, int segment) {
        int hit = segments.firstHit(segment);
        int before = BEGIN;
        for (int word = segments.from(segment); word < segments.to(segment); ) {
            while (hit < segments.firstHit(segment + 1) && segments.hitEnd(hit) <= word) {
                hit++;
            }
            boolean thanks = hit < segments.firstHit(segment + 1)
                    && segments.hitStart(hit) == word
                    && Signal.THANKS.in(segments.hit(hit));
            int token = thanks ? thanked(segments.signals(segment)) : token(words, word);
            addHashed(0, token);
            addHashed(before, token);
            before = token;
            word = thanks ? segments.hitEnd(hit) : word + 1;
        }
        addHashed(before, END);
    }

    private static int thanked(long signals) {
        return THANKED + Long.numberOfTrailingZeros(signals & THANKS_KINDS);
    }

    private static int token(Words words, int word) {
        return words.looks(word, Words.NUMBER) ? Words.NUMBER_HASH : words.hash(word);
    }

    private void addHashed(int left, int right) {
        places.addHashed(left, right, HASHED_FROM, HASHED);
    }
}
