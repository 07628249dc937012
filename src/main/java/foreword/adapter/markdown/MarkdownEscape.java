package foreword.adapter.markdown;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/** Writes a value so that Markdown reads every character of it as itself. */
final class MarkdownEscape {
    /** For subject lines, which are no Markdown. */
    static final Mustache.Escaper NONE = Escapers.NONE;

    static final Mustache.Escaper MARKDOWN = MarkdownEscape::escape;

    private static final String ANYWHERE = "\\`*_[]<>&~|";
    private static final String AT_A_LINE_START = "#+-=";

    private MarkdownEscape() {}

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        int digits = leadingDigits(value);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (ANYWHERE.indexOf(c) >= 0 || (i == 0 && AT_A_LINE_START.indexOf(c) >= 0) || opensList(c, i, digits)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static int leadingDigits(String value) {
        int i = 0;
        while (i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean opensList(char c, int at, int digits) {
        return digits > 0 && at == digits && (c == '.' || c == ')');
    }
}
