package foreword.deal.reading;

import foreword.money.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A word, a sum of money or a punctuation mark of a message.
 *
 * @param word the word small and without accents; the mark itself for punctuation
 * @param figure the sum, when it is one
 */
record Token(String text, String word, Kind kind, @Nullable Figure figure) {
    enum Kind {
        WORD,
        NUMBER,
        SUM,
        /** A comma, a colon, a dash, a bracket. */
        PAUSE,
        /** The end of a sentence. */
        STOP
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean pauses() {
        return kind == Kind.PAUSE || kind == Kind.STOP;
    }

    boolean stops() {
        return kind == Kind.STOP;
    }

    boolean capital() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Mixed letters as in {@code eBay}, {@code 37signals} and {@code acme.io}, which only names have. */
    boolean peculiar() {
        return kind == Kind.WORD
                && (text.matches("\\p{Ll}+\\p{Lu}.*|\\d+\\p{L}{3,}.*")
                        || text.matches("(?i).+\\.(?:com|io|ai|net|org|co|app|dev|tech|de|fr|es|nl|it|eu|uk)"));
    }
}
