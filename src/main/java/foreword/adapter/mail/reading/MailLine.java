package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a mail as it is examined.
 *
 * @param raw as written, trailing blanks gone
 * @param bare without quote marks and odd blanks around it
 * @param quoted marked as somebody else's words
 */
record MailLine(String raw, String bare, boolean quoted) {
    private static final int MOST_CHARS = 64 * 1024;
    private static final int MOST_LINES = 2_000;

    /** The lines looked at: 64 KiB and 2,000 lines at most, odd line ends made even. */
    static List<MailLine> all(String text) {
        List<MailLine> lines = new ArrayList<>();
        text.substring(0, Math.min(text.length(), MOST_CHARS))
                .lines()
                .limit(MOST_LINES)
                .forEach(line -> lines.add(of(line)));
        return lines;
    }

    static MailLine of(String written) {
        String raw = written.stripTrailing();
        int marks = marks(raw);
        String bare = stripped(raw.substring(marks));
        boolean drawn = bare.endsWith("<<");
        return new MailLine(
                raw, bare, marks > 0 && !drawn && raw.substring(0, marks).indexOf('>') >= 0);
    }

    /** How many characters at the start are quote marks; old programs put the initials of the quoted before each. */
    private static int marks(String line) {
        int at = 0;
        while (at < line.length() && (isBlank(line.charAt(at)) || line.charAt(at) == '>' || line.charAt(at) == '|')) {
            at++;
        }
        int letters = at;
        while (letters < line.length() && letters - at < 3 && Character.isUpperCase(line.charAt(letters))) {
            letters++;
        }
        boolean initials = letters > at && line.startsWith("> ", letters);
        return initials ? letters + 2 : at;
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return plain(text.substring(start, end));
    }

    /** Hard blanks made soft, marks of direction and width taken out. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUnseen(c)) {
                plain.append(c == '\u00a0' || c == '\u202f' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private static boolean isUnseen(char c) {
        return (c >= '\u200b' && c <= '\u200f') || (c >= '\u202a' && c <= '\u202e') || c == '\ufeff' || c == '\u2060';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || isUnseen(c);
    }

    boolean isEmpty() {
        return bare.isEmpty();
    }

    /** Nothing on it, not even a quote mark. */
    boolean isBlank() {
        return bare.isEmpty() && !quoted;
    }

    /** Written by whoever sent the mail, as far as the marks tell. */
    boolean isOwn() {
        return !bare.isEmpty() && !quoted;
    }

    /** In small letters, the Turkish İ as an i. */
    String lower() {
        return bare.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    }

    /** Without one level of quote marks. */
    String unquoted() {
        String line = raw.stripLeading();
        String without = line.startsWith(">") ? line.substring(1) : line;
        return without.startsWith(" ") ? without.substring(1) : without;
    }

    /** A line of one drawing character, such as {@code ______}. */
    boolean isRule(int atLeast) {
        return bare.length() >= atLeast && bare.chars().allMatch(c -> "_-=*~#—–".indexOf(c) >= 0);
    }
}
