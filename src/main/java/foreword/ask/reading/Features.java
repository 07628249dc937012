package foreword.ask.reading;

import foreword.words.Words;
import java.util.Arrays;

/**
 * The numbers of a reply, as places in one table of weights by hash: words, pairs and triples of words, beginnings of long words and
 * what the clauses show; all once more for the last clause, for one after a "but", and for one that asks.
 */
final class Features {
    /** How many weights an answer has. */
    static final int COUNT = 1 << 18;

    private static final int BEGIN = Words.hash("^");
    private static final int END = Words.hash("$");
    private static final int NUMBER = Words.NUMBER_HASH;
    private static final int LONG_WORD = 6;
    private static final int STEM = 4;

    private final Clauses clauses;
    private int[] places = new int[256];
    private int[] owners = new int[256];
    private int count;
    private int owner;

    Features(Clauses clauses) {
        this.clauses = clauses;
        int last = clauses.count() - 1;
        for (int clause = 0; clause <= last; clause++) {
            owner = clause;
            long shown = clauses.shown(clause);
            read(clause, 0);
            pairs(shown);
            again(clause, clause == last, 1);
            again(clause, clause == 0, 2);
            again(clause, Evidence.AFTER_CONTRAST.in(shown), 3);
            again(clause, Evidence.BEFORE_CONTRAST.in(shown), 4);
            again(clause, Evidence.ASKED.in(shown), 5);
        }
        owner = -1;
        add(7, Math.min(clauses.count(), 6));
        add(8, 31 - Integer.numberOfLeadingZeros(clauses.words().count() + 1));
    }

    int count() {
        return count;
    }

    /** What each feature is worth: less in a long reply, so that it weighs no more than a short one. */
    double share() {
        return 1 / Math.sqrt(count);
    }

    int place(int feature) {
        return places[feature];
    }

    /** The clause that shows it, -1 for the reply as a whole. */
    int owner(int feature) {
        return owners[feature];
    }

    private void again(int clause, boolean so, int under) {
        if (so) {
            read(clause, under);
        }
    }

    private void read(int clause, int under) {
        Words words = clauses.words();
        int two = BEGIN;
        int one = BEGIN;
        for (int word = clauses.from(clause); word < clauses.to(clause); word++) {
            int token = token(word);
            add(under, token);
            add(under, one * 31 + token);
            if (under == 0) {
                add(9, two * 961 + one * 31 + token);
                stem(words, word);
            }
            two = one;
            one = token;
        }
        add(under, one * 31 + END);
        signals(clauses.shown(clause), under + 16);
    }

    private void signals(long shown, int under) {
        for (long left = shown; left != 0; left &= left - 1) {
            add(under, Long.numberOfTrailingZeros(left));
        }
    }

    private void pairs(long shown) {
        for (long left = shown; left != 0; left &= left - 1) {
            int lower = Long.numberOfTrailingZeros(left);
            for (long right = left & (left - 1); right != 0; right &= right - 1) {
                add(15, lower * 64 + Long.numberOfTrailingZeros(right));
            }
        }
    }

    /** The hash of a word without its apostrophe: "dont" is "don't". */
    private int token(int word) {
        if (clauses.words().looks(word, Words.NUMBER)) {
            return NUMBER;
        }
        return hash(word, Integer.MAX_VALUE);
    }

    private int hash(int word, int most) {
        char[] text = clauses.text();
        int hash = 17;
        int end = Math.min(clauses.words().end(word), clauses.words().start(word) + Math.min(most, 40));
        for (int i = clauses.words().start(word); i < end; i++) {
            if (text[i] != '\'') {
                hash = hash * 31 + Character.toLowerCase(text[i]);
            }
        }
        return hash;
    }

    private void stem(Words words, int word) {
        if (words.end(word) - words.start(word) >= LONG_WORD) {
            add(10, hash(word, STEM));
        }
    }

    private void add(int under, int what) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            owners = Arrays.copyOf(owners, count * 2);
        }
        int mixed = ((under + 1) * 0x9e3779b1 ^ what) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 15)) * 0xc2b2ae35;
        owners[count] = owner;
        places[count++] = (mixed ^ (mixed >>> 13)) & (COUNT - 1);
    }
}
