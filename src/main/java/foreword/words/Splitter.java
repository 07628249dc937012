package foreword.words;

import java.util.Arrays;
import java.util.Set;

/** Where the segments of a text begin: at the ends of sentences and lines, at dashes, and at a "but" in mid-sentence. */
public final class Splitter {
    /** The words of English with which a sentence turns. */
    public static final Set<Integer> ENGLISH_CONTRASTS =
            Set.of(Words.hash("but"), Words.hash("however"), Words.hash("although"), Words.hash("though"));

    private static final Set<Integer> ABBREVIATIONS = Set.of(
            Words.hash("mr"),
            Words.hash("mrs"),
            Words.hash("ms"),
            Words.hash("dr"),
            Words.hash("prof"),
            Words.hash("vs"),
            Words.hash("st"));
    private static final int BREAKS = Words.STOP | Words.EXCLAMATION | Words.QUESTION | Words.DASH | Words.ELLIPSIS;
    private static final int WRAPPED_AT = 50;

    private final Words words;
    private final Set<Integer> contrasting;
    private final int turnsAfter;
    private int[] starts = new int[8];
    private boolean[] contrasts = new boolean[8];
    private int count;

    /**
     * @param contrasting hashes of the words with which a sentence turns
     * @param turnsAfter how many words of it must stand before such a word
     */
    public Splitter(Words words, Set<Integer> contrasting, int turnsAfter) {
        this.words = words;
        this.contrasting = contrasting;
        this.turnsAfter = turnsAfter;
        split();
    }

    public int count() {
        return count;
    }

    /** The first word of a segment; for {@link #count()}, the number of words. */
    public int start(int segment) {
        return segment < count ? starts[segment] : words.count();
    }

    /** Whether the segment begins with a "but". */
    public boolean contrasts(int segment) {
        return segment < count && contrasts[segment];
    }

    private void split() {
        int lineStart = 0;
        for (int word = 0; word < words.count(); word++) {
            boolean contrast = contrasting.contains(words.hash(word));
            boolean turns = contrast && count > 0 && word - starts[count - 1] >= turnsAfter && word + 2 < words.count();
            if (word == 0 || isBreak(word, lineStart) || turns) {
                begin(word, contrast);
            }
            lineStart = (words.gap(word) & Words.LINE) != 0 ? word : lineStart;
        }
    }

    private void begin(int word, boolean contrast) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            contrasts = Arrays.copyOf(contrasts, count * 2);
        }
        starts[count] = word;
        contrasts[count++] = contrast;
    }

    private boolean isBreak(int word, int lineStart) {
        int gap = words.gap(word);
        if ((gap & BREAKS) != 0) {
            boolean abbreviated =
                    (gap & (BREAKS | Words.LINE)) == Words.STOP && ABBREVIATIONS.contains(words.hash(word - 1));
            return !abbreviated;
        }
        return (gap & Words.LINE) != 0 && !isWrapped(word, lineStart);
    }

    /** A mail program broke the line here, not the writer. */
    private boolean isWrapped(int word, int lineStart) {
        int before = words.end(word - 1) - words.start(lineStart);
        return before >= WRAPPED_AT && before <= 80 && !words.looks(word, Words.CAPITAL);
    }
}
