package foreword.adapter.mail.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands before the quoted lines of one mail: {@code >}, up to three capitals and a {@code >}; and where the mail shows it to be a
 * habit, a name and a {@code >}, a bar or another sign.
 */
final class QuoteMarks {
    private static final QuoteMarks PLAIN = new QuoteMarks(Set.of(), "");
    private static final String SIGNS = "}:%!=+";
    private static final int LONGEST_NAME = 16;

    private final Set<String> names;
    private final String signs;

    private QuoteMarks(Set<String> names, String signs) {
        this.names = names;
        this.signs = signs;
    }

    /** Those that any mail may use. */
    static QuoteMarks plain() {
        return PLAIN;
    }

    /** Those of the mail with these lines. */
    static QuoteMarks of(List<String> lines) {
        Map<String, Integer> named = new HashMap<>();
        boolean bars = false;
        boolean table = false;
        String sign = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String name = name(line, blanks(line, 0));
            if (!name.isEmpty()) {
                named.merge(name, 1, Integer::sum);
            }
            boolean bar = line.startsWith("|");
            bars |= bar;
            table |= bar && line.indexOf('|', afterBars(line)) >= 0;
            if (sign.isEmpty() && isAnnounced(lines, i)) {
                sign = line.substring(0, 1);
            }
        }
        named.values().removeIf(times -> times < 2);
        String signs = (bars && !table ? "|" : "") + sign;
        return named.isEmpty() && signs.isEmpty() ? PLAIN : new QuoteMarks(Set.copyOf(named.keySet()), signs);
    }

    /** The first of two lines that begin with the same sign, under the head of a quote. */
    private static boolean isAnnounced(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.isEmpty() || SIGNS.indexOf(line.charAt(0)) < 0 || at == 0 || at + 1 == lines.size()) {
            return false;
        }
        int above = at - 1;
        while (above > 0 && above > at - 4 && lines.get(above).isBlank()) {
            above--;
        }
        return lines.get(at + 1).startsWith(line.substring(0, 1))
                && QuoteHead.announces(lines.get(above).strip());
    }

    /** How many characters at the start of a line are marks and blanks. */
    int length(String line) {
        int at = 0;
        int marked = 0;
        do {
            marked = at;
            at = blanks(line, at);
            while (at < line.length() && isMark(line.charAt(at))) {
                at = blanks(line, at + 1);
            }
            String name = name(line, at);
            boolean initials = name.length() <= 3 && name.equals(name.toUpperCase(Locale.ROOT));
            if (!name.isEmpty() && (names.contains(name) || (initials && line.startsWith("> ", at + name.length())))) {
                at += name.length() + 1;
            }
        } while (at > marked && at < line.length());
        return at;
    }

    /** Whether the first so many characters of a line mark it as quoted. */
    boolean quotes(String line, int length) {
        int mark = line.indexOf('>');
        return (mark >= 0 && mark < length) || (!line.isEmpty() && signs.indexOf(line.charAt(0)) >= 0);
    }

    private boolean isMark(char c) {
        return c == '>' || c == '|' || signs.indexOf(c) >= 0;
    }

    private static int afterBars(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '|' || line.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && MailLine.isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The name before a {@code >}, empty when there is none. */
    private static String name(String line, int start) {
        int end = start;
        while (end < line.length() && end - start < LONGEST_NAME && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return end > start && end < line.length() && line.charAt(end) == '>' ? line.substring(start, end) : "";
    }
}
