package foreword.praise;

import java.util.List;

/** Finds kept praise again: neither erased nor dismissed. */
public interface PraiseSearch {
    /** So many words are looked for at most. */
    int MOST_WORDS = 8;

    /**
     * Praise, newest first, in which each of these words stands: in the text, in the name of the speaker or of the company, or
     * as the kind, such as {@code result}. Without words it is all there is.
     *
     * @param words at most {@link #MOST_WORDS}, in any case; a word may be part of a longer one
     * @param skip how many to pass over
     * @param most how many to give at most
     */
    List<Praise> find(List<String> words, int skip, int most);
}
