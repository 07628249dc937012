package foreword.praise.hearing;

import foreword.words.Words;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells names from other words: ours by a list, anybody's by a capital on a word that nobody writes small. */
final class Names {
    private static final int BITS = 1 << 18;
    private static final int SHORTEST = 3;

    private final BitSet written;
    private final Set<Integer> ours;

    /**
     * @param written words that people write small, by {@link #place}
     */
    Names(BitSet written, Set<Integer> ours) {
        this.written = written;
        this.ours = ours;
    }

    /** The words of names of people, products and teams that mean us. */
    static Set<Integer> hashes(Collection<String> names) {
        Set<Integer> hashes = new HashSet<>();
        for (String name : names) {
            for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                if (word.length() >= SHORTEST) {
                    hashes.add(Words.hash(word));
                }
            }
        }
        return hashes;
    }

    static int place(int hash) {
        return (hash ^ (hash >>> 14)) & (BITS - 1);
    }

    void recognise(Words words, int from, int to) {
        for (int word = from; word < to; word++) {
            if (!ours.isEmpty() && ours.contains(words.hash(word))) {
                words.callOurs(word);
            } else if (words.looks(word, Words.CAPITAL)
                    && !words.looks(word, Words.UPPER_CASE)
                    && !written.get(place(words.hash(word)))) {
                words.callName(word);
            }
        }
    }
}
