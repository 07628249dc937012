package foreword.byemail;

/**
 * A piece of what a card says.
 *
 * @param label such as {@code To}; empty for words that speak for themselves
 * @param text plain, in one or more lines
 * @param quoted the words of somebody, or of a letter, rather than ours
 */
public record Passage(String label, String text, boolean quoted) {
    static Passage fact(String label, String text) {
        return new Passage(label, text, false);
    }

    static Passage says(String text) {
        return new Passage("", text, false);
    }

    static Passage quote(String label, String text) {
        return new Passage(label, text, true);
    }
}
