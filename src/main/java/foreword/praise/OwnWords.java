package foreword.praise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with everything blanked out that its writer did not just say (quoted lines, earlier mail, the signature, code,
 * links), so that every offset stays what it was.
 */
final class OwnWords {
    private static final int LONGEST_LINE_TO_MATCH = 300;
    private static final Pattern HISTORY = Pattern.compile(
            "^\\s*(on .{3,200} wrote:|-{2,} ?(original|forwarded) message.*|_{10,}|from: .{1,200}|begin forwarded message.*)\\s*$");
    private static final Pattern SIGN_OFF =
            Pattern.compile("^\\s*((with )?(kind|best|warm|warmest|many|all my)?[ ,]*((and )?(kind|best|warm) )?"
                    + "(regards|wishes|thanks|cheers|sincerely|respectfully|yours truly|yours|best|thx|thank you|rgds|all the best)"
                    + "(( and|,)? (many thanks|kind regards|best regards|best wishes|regards))?)\\s*[,.!-]?\\s*$");
    private static final Pattern ASIDE =
            Pattern.compile("```[^`]{0,20000}```|`[^`\\n]{0,500}`|<[@#!][^>\\n]{0,200}>|<?https?://[^\\s>]{1,2000}>?");

    private final char[] kept;
    private final String text;

    private OwnWords(String text) {
        this.text = text;
        this.kept = text.toCharArray();
    }

    /** As many UTF-16 units as {@code text}. */
    static String of(String text) {
        OwnWords own = new OwnWords(text);
        own.blankLines();
        own.blankAsides();
        return new String(own.kept);
    }

    private void blankLines() {
        int start = 0;
        boolean said = false;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String line = line(start, end);
            if (ends(line, said)) {
                blank(start, text.length());
                return;
            }
            if (line.startsWith(">") || line.startsWith("&gt;")) {
                blank(start, end);
            } else {
                said |= !line.isBlank();
            }
            start = end + 1;
        }
    }

    private String line(int start, int end) {
        return text.substring(start, Math.min(end, start + LONGEST_LINE_TO_MATCH))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean ends(String line, boolean said) {
        return line.equals("--")
                || HISTORY.matcher(line).matches()
                || (said && SIGN_OFF.matcher(line).matches());
    }

    private void blankAsides() {
        Matcher aside = ASIDE.matcher(text);
        while (aside.find()) {
            blank(aside.start(), aside.end());
        }
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            kept[i] = kept[i] == '\n' ? '\n' : ' ';
        }
    }
}
