package foreword.concern.hearing;

import foreword.words.Words;
import java.util.Arrays;

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

    private int[] places = new int[64];
    private int count;

    /** Replaces what was in here by the features of a segment. */
    void read(Words words, Segments segments, int segment) {
        count = 0;
        add(ALWAYS);
        for (long left = segments.signals(segment); left != 0; left &= left - 1) {
            int lower = Long.numberOfTrailingZeros(left);
            for (long right = left; right != 0; right &= right - 1) {
                add(place(lower, Long.numberOfTrailingZeros(right)));
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

    int count() {
        return count;
    }

    int place(int feature) {
        return places[feature];
    }

    /** The place of a pair; of a signal with itself, the signal's own. */
    static int place(int lower, int higher) {
        return lower == higher ? lower : SIGNALS + lower * SIGNALS + higher;
    }

    private void addHashed(int left, int right) {
        int mixed = (left * 0x9e3779b1 ^ right) * 0x85ebca6b;
        add(HASHED_FROM + ((mixed ^ (mixed >>> 15)) & (HASHED - 1)));
    }

    private void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = place;
    }
}
