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

    static List<Quotation> in(String text) {
        List<Quotation> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int kind = OPENING.indexOf(text.charAt(at));
            if (kind < 0 || isInches(text, at)) {
                at++;
            } else {
                Quotation quotation = from(text, at, CLOSING.get(kind));
                found.add(quotation);
                at = quotation.end();
            }
        }
        return found;
    }

    private static Quotation from(String text, int start, String closing) {
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
