package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of a mail as it is examined. */
final class MailLine {
    private static final int MOST_CHARS = 64 * 1024;
    private static final int MOST_LINES = 2_000;

    private final String raw;
    private final String bare;
    private final boolean quoted;
    private @Nullable String lower;

    private MailLine(String raw, String bare, boolean quoted) {
        this.raw = raw;
        this.bare = bare;
        this.quoted = quoted;
    }

    /** The lines looked at: 64 KiB and 2,000 lines at most, odd line ends made even. */
    static List<MailLine> all(String text) {
        List<String> written = text.substring(0, Math.min(text.length(), MOST_CHARS))
                .lines()
                .limit(MOST_LINES)
                .toList();
        QuoteMarks marks = QuoteMarks.of(written);
        return written.stream().map(line -> of(line, marks)).toList();
    }

    static MailLine of(String written) {
        return of(written, QuoteMarks.plain());
    }

    private static MailLine of(String written, QuoteMarks marks) {
        String raw = written.stripTrailing();
        int marked = marks.length(raw);
        String bare = stripped(raw.substring(marked));
        boolean drawn = bare.endsWith("<<");
        return new MailLine(raw, bare, !drawn && marks.quotes(raw, marked));
    }

    /** As written, trailing blanks gone. */
    String raw() {
        return raw;
    }

    /** Without quote marks and odd blanks around it. */
    String bare() {
        return bare;
    }

    /** Marked as somebody else's words. */
    boolean quoted() {
        return quoted;
    }

    /** The same line as somebody else's, although it is not marked. */
    MailLine asQuoted() {
        return new MailLine(raw, bare, true);
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

    static boolean isBlank(char c) {
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
        if (lower == null) {
            lower = bare.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        }
        return lower;
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
