package foreword.words;

import java.util.Locale;
import java.util.Set;

/**
 * A message with everything blanked out that its writer did not just say (quoted lines, earlier mail, the signature, code), so
 * that every offset stays what it was.
 */
public final class OwnWords {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NAME = 4;
    private static final Set<String> CLOSINGS = Set.of(
            "regards",
            "wishes",
            "sincerely",
            "respectfully",
            "faithfully",
            "truly",
            "rgds",
            "cordially",
            "greetings",
            "mfg");
    private static final Set<String> LIGHT_CLOSINGS = Set.of(
            "thanks",
            "thx",
            "thank",
            "cheers",
            "best",
            "yours",
            "br",
            "kr",
            "love",
            "gruß",
            "grüße",
            "grüßen",
            "salutations");
    private static final Set<String> ROUND_A_CLOSING = Set.of(
            "kind",
            "kindest",
            "warm",
            "warmest",
            "best",
            "many",
            "all",
            "my",
            "the",
            "with",
            "and",
            "you",
            "very",
            "again",
            "in",
            "advance",
            "yours",
            "thanks",
            "take",
            "care",
            "mit",
            "freundlichen",
            "viele",
            "liebe",
            "cordiales",
            "bien");

    private final String text;
    private final char[] kept;

    private OwnWords(String text) {
        this.text = text;
        this.kept = text.toCharArray();
    }

    /** As many UTF-16 units as {@code text}; line ends stay. */
    public static char[] of(String text) {
        OwnWords own = new OwnWords(text);
        own.blankLines();
        if (text.indexOf('`') >= 0) {
            own.blankCode();
        }
        return own.kept;
    }

    private void blankLines() {
        boolean said = false;
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(start);
            int first = firstOf(start, end);
            if (first < end) {
                if (endsOwnWords(first, end, said)) {
                    blank(start, text.length());
                    return;
                }
                if (isQuoted(first)) {
                    blank(start, end);
                } else {
                    said = true;
                }
            }
            start = end + 1;
        }
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int firstOf(int start, int end) {
        int first = start;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private boolean isQuoted(int first) {
        return text.charAt(first) == '>' || text.startsWith("&gt;", first);
    }

    private boolean endsOwnWords(int first, int end, boolean said) {
        return switch (text.charAt(first)) {
            case '-' -> isRule(line(first, end));
            case '_' -> end - first >= 10 && line(first, end).replace("_", "").isBlank();
            case 'o', 'O', 'a', 'A', 'l', 'L', 'e', 'E', 'i', 'I' ->
                isHistory(first, end) || (said && isClosing(first, end));
            case 'f', 'F' -> starts(first, "from: ") || (said && isClosing(first, end));
            case 'v', 'V', 'd', 'D' ->
                starts(first, "von: ") || starts(first, "de : ") || (said && isClosing(first, end));
            case 'b', 'B' -> starts(first, "begin forwarded message") || (said && isClosing(first, end));
            case 's', 'S' -> (said && starts(first, "sent from my ")) || (said && isClosing(first, end));
            default -> said && isClosing(first, end);
        };
    }

    private static boolean isRule(String line) {
        return line.equals("--")
                || (line.startsWith("--") && (line.contains("original message") || line.contains("forwarded message")));
    }

    /** "On Monday Nadia wrote:" in the languages that mail programs speak, on one line or broken over two. */
    private boolean isHistory(int first, int end) {
        boolean opens = starts(first, "on ")
                || starts(first, "am ")
                || starts(first, "le ")
                || starts(first, "el ")
                || starts(first, "il ")
                || starts(first, "em ")
                || starts(first, "op ");
        if (!opens) {
            return false;
        }
        String line = line(first, end);
        return saysWrote(line) || (end < text.length() && saysWrote(line + " " + line(end + 1, lineEnd(end + 1))));
    }

    private static boolean saysWrote(String line) {
        return line.endsWith(":")
                && (line.endsWith("wrote:")
                        || line.contains(" schrieb ")
                        || line.contains("a écrit")
                        || line.contains("escribió")
                        || line.contains("escreveu")
                        || line.contains("ha scritto")
                        || line.contains(" schreef "));
    }

    private boolean isClosing(int first, int end) {
        if (end - first > 60) {
            return false;
        }
        boolean closes = false;
        boolean lightly = false;
        for (String word : line(first, end).split("[\\s,.!&-]+", -1)) {
            closes |= CLOSINGS.contains(word);
            lightly |= LIGHT_CLOSINGS.contains(word);
            if (!word.isEmpty()
                    && !CLOSINGS.contains(word)
                    && !LIGHT_CLOSINGS.contains(word)
                    && !ROUND_A_CLOSING.contains(word)) {
                return false;
            }
        }
        return closes || (lightly && onlyANameFollows(end));
    }

    private boolean onlyANameFollows(int end) {
        int at = end + 1;
        while (at < text.length()) {
            int stop = lineEnd(at);
            String line = text.substring(at, Math.min(stop, at + LONGEST_LINE)).strip();
            if (!line.isEmpty()) {
                return line.split(" ", LONGEST_NAME + 2).length <= LONGEST_NAME
                        && !line.endsWith("!")
                        && !line.endsWith(".");
            }
            at = stop + 1;
        }
        return false;
    }

    private boolean starts(int first, String lowerCase) {
        return text.regionMatches(true, first, lowerCase, 0, lowerCase.length());
    }

    private String line(int start, int end) {
        return text.substring(start, Math.min(end, start + LONGEST_LINE))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void blankCode() {
        int from = text.indexOf('`');
        while (from >= 0) {
            String fence = text.startsWith("```", from) ? "```" : "`";
            int to = text.indexOf(fence, from + fence.length());
            boolean closed = to >= 0 && (fence.length() == 3 || to < lineEnd(from));
            if (closed) {
                blank(from, to + fence.length());
            }
            from = text.indexOf('`', closed ? to + fence.length() : from + fence.length());
        }
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            kept[i] = kept[i] == '\n' ? '\n' : ' ';
        }
    }
}
