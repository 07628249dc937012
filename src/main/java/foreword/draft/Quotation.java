package foreword.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words between quotation marks.
 *
 * @param start where the opening mark stands
 * @param end just after the closing mark
 * @param words what is between them, null when the mark is never closed
 */
record Quotation(int start, int end, @Nullable String words) {
    private static final String OPENING = "\u201c\u201e\u00ab\u00bb\"";
    private static final List<String> CLOSING = List.of("\u201d", "\u201c\u201d", "\u00bb", "\u00ab", "\"");

    /**
     * Every quotation of a text.
     *
     * @param known words that may be quoted; where one of them stands it ends where it ends, whatever marks are inside it
     */
    static List<Quotation> in(String text, List<String> known) {
        List<String> lines = known.stream()
                .map(Quotation::onOneLine)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Quotation> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int kind = OPENING.indexOf(text.charAt(at));
            if (kind < 0 || isInches(text, at)) {
                at++;
            } else {
                Quotation quotation = from(text, at, CLOSING.get(kind), lines);
                found.add(quotation);
                at = quotation.end();
            }
        }
        return found;
    }

    /** A template puts what was said on one line: each line end or control character, with blanks around it, is one blank. */
    static String onOneLine(String words) {
        return words.strip().replaceAll("\\s*[\\p{Cc}\u2028\u2029][\\s\\p{Cc}\u2028\u2029]*", " ");
    }

    private static Quotation from(String text, int start, String closing, List<String> known) {
        for (String words : known) {
            int end = start + 1 + words.length();
            if (end < text.length() && closing.indexOf(text.charAt(end)) >= 0 && text.startsWith(words, start + 1)) {
                return new Quotation(start, end + 1, words);
            }
        }
        for (int at = start + 1; at < text.length(); at++) {
            if (closing.indexOf(text.charAt(at)) >= 0) {
                return new Quotation(start, at + 1, text.substring(start + 1, at));
            }
        }
        return new Quotation(start, start + 1, null);
    }

    private static boolean isInches(String text, int at) {
        return text.charAt(at) == '"' && at > 0 && Character.isDigit(text.charAt(at - 1));
    }
}
