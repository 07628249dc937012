package foreword.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * Phrases of up to six words by category, as a trie over hashes of words: a node is an entry of one open-addressing table, found
 * by the node before it and the word. An asterisk in a phrase stands for any one word.
 */
public final class Phrases {
    private static final int ANY = Words.hash("*");
    private static final int ROOT = 0;

    private long[] keys = new long[1 << 12];
    private int[] nodes = new int[1 << 12];
    private long[] categories = new long[1 << 11];
    private int lastNode = ROOT;

    /**
     * Reads a file of {@code [category]} headings, each followed by phrases, one a line.
     *
     * @param beside the class beside which the file lies
     * @param bits the bit of a category by its name
     */
    public static Phrases load(Class<?> beside, String resource, ToLongFunction<String> bits) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(new BufferedReader(reader), bits);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The phrases cannot be read: " + resource, unreadable);
        }
    }

    /** The same from an open file. */
    public static Phrases read(BufferedReader lines, ToLongFunction<String> bits) throws IOException {
        Phrases phrases = new Phrases();
        long category = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                category = bits.applyAsLong(line.substring(1, line.indexOf(']')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                phrases.add(line.strip(), category);
            }
        }
        return phrases;
    }

    private void add(String phrase, long category) {
        int node = ROOT;
        for (String word : phrase.split(" +", -1)) {
            node = child(node, Words.hash(word), true);
        }
        if (node >= categories.length) {
            categories = Arrays.copyOf(categories, categories.length * 2);
        }
        categories[node] |= category;
    }

    /** The longest phrase of {@code words} from {@code from} that ends before {@code to}: its categories, and where it ends. */
    public long longest(Words words, int from, int to, int[] end) {
        end[0] = from;
        return longest(ROOT, words, from, to, end);
    }

    private long longest(int node, Words words, int at, int to, int[] end) {
        long found = 0;
        if (node != ROOT && node < categories.length && categories[node] != 0) {
            found = categories[node];
            end[0] = at;
        }
        if (at >= to) {
            return found;
        }
        int reached = end[0];
        int next = child(node, words.hash(at), false);
        if (next >= 0) {
            long longer = longest(next, words, at + 1, to, end);
            found = end[0] > reached ? longer : found;
            reached = end[0];
        }
        int any = node == ROOT ? -1 : child(node, ANY, false);
        if (any >= 0) {
            long longer = longest(any, words, at + 1, to, end);
            found = end[0] > reached ? longer : found;
        }
        return found;
    }

    private int child(int node, int word, boolean make) {
        long key = ((long) node << 32) | (word & 0xffffffffL);
        int slot = slot(key);
        while (nodes[slot] != 0) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        if (!make) {
            return -1;
        }
        keys[slot] = key;
        nodes[slot] = ++lastNode;
        if (lastNode * 2 > keys.length) {
            rehash();
        }
        return lastNode;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        nodes = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNodes[i] != 0) {
                int slot = slot(oldKeys[i]);
                while (nodes[slot] != 0) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }
}
