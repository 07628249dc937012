package foreword.concern.hearing;

import foreword.words.Places;
import foreword.words.Words;

/**
 * The numbers of what a segment shows, as places in one table of weights: its signals, their pairs, and its words and pairs of words
 * by hash.
 */
final class Features {
    private static final int SIGNALS = 64;
    private static final int ALWAYS = SIGNALS - 1;
    private static final int HASHED_FROM = SIGNALS + SIGNALS * SIGNALS;
    private static final int HASHED = 1 << 16;

    /** How many weights there are. */
    static final int COUNT = HASHED_FROM + HASHED;

    private static final int BEGIN = Words.hash("^");
    private static final int END = Words.hash("$");

    private final Places places = new Places();

    /** Replaces what was in here by the features of a segment. */
    void read(Words words, Segments segments, int segment) {
        places.clear();
        places.add(ALWAYS);
        for (long left = segments.signals(segment); left != 0; left &= left - 1) {
            int lower = Long.numberOfTrailingZeros(left);
            for (long right = left; right != 0; right &= right - 1) {
                places.add(place(lower, Long.numberOfTrailingZeros(right)));
            }
        }
        int before = BEGIN;
        for (int word = segments.from(segment); word < segments.to(segment); word++) {
            int token = words.looks(word, Words.NUMBER) ? Words.NUMBER_HASH : words.hash(word);
            addHashed(0, token);
            addHashed(before, token);
            before = token;
        }
        addHashed(before, END);
    }

    Places places() {
        return places;
    }

    /** The place of a pair; of a signal with itself, the signal's own. */
    static int place(int lower, int higher) {
        return lower == higher ? lower : SIGNALS + lower * SIGNALS + higher;
    }

    private void addHashed(int left, int right) {
        places.addHashed(left, right, HASHED_FROM, HASHED);
    }
}
