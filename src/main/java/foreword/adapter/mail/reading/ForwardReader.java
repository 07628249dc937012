package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Forwarded;
import foreword.people.EmailAddress;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the mail inside a forward; of nested forwards the innermost. */
final class ForwardReader {
    private static final int DEEPEST = 6;
    private static final int LONGEST_PREFIX = 20;
    private static final Set<String> PREFIXES = Set.of(
            "fwd", "fw", "wg", "tr", "rv", "i", "vs", "enc", "vl", "vb", "pd", "doorst", "rif", "ilt", "pr", "fs",
            "trs", "yml", "tov", "reenv", "p", "i fwd");

    private ForwardReader() {}

    static boolean saysForward(String subject) {
        String plain = subject.replace('\uff1a', ':').strip();
        int colon = plain.indexOf(':');
        if (plain.regionMatches(true, 0, "[fwd", 0, 4)) {
            return true;
        }
        if (colon <= 0 || colon > LONGEST_PREFIX) {
            return false;
        }
        String prefix = plain.substring(0, colon)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace(".", "")
                .strip();
        return PREFIXES.contains(prefix) || Separators.saysForward(prefix);
    }

    /** @param heads those of the whole text, nothing cut */
    static @Nullable Forwarded read(Heads heads, String subject) {
        return find(heads, saysForward(subject), 0);
    }

    private static @Nullable Forwarded find(Heads heads, boolean bySubject, int depth) {
        List<MailLine> lines = heads.lines();
        if (depth > DEEPEST) {
            return null;
        }
        for (int i = 0; i < lines.size(); i++) {
            MailLine line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            boolean marked = Separators.isForward(line);
            HeaderBlock block = marked ? blockBelow(heads, i) : bySubject ? heads.block(i) : null;
            if (block != null) {
                return innermost(lines, block, depth);
            }
            if (marked && !line.quoted() && Separators.isDrawn(line)) {
                return new Forwarded(null, "", "", body(lines, i + 1));
            }
            int head = line.quoted() ? 0 : heads.spoken(i);
            if (head > 0) {
                return bySubject ? byHead(lines, i, head) : null;
            }
            boolean answered = Separators.isOriginal(line) || heads.block(i) != null;
            if (!bySubject && !marked && answered) {
                return null;
            }
        }
        return null;
    }

    private static Forwarded byHead(List<MailLine> lines, int at, int count) {
        StringBuilder head = new StringBuilder();
        lines.subList(at, at + count).forEach(line -> head.append(line.bare()).append(' '));
        return new Forwarded(Addresses.first(head.toString()), "", "", body(lines, at + count));
    }

    /** The head under a separator, or on the very line of it. */
    private static @Nullable HeaderBlock blockBelow(Heads heads, int at) {
        String behind = Separators.behind(heads.lines().get(at));
        if (HeaderNames.isFrom(behind)) {
            String value = HeaderNames.value(behind);
            int subject = HeaderNames.subjectWithin(behind);
            String from = value.substring(0, value.indexOf('>') + 1);
            return new HeaderBlock(
                    at,
                    at + 1,
                    from,
                    subject < 0 ? "" : behind.substring(subject).strip(),
                    true);
        }
        return heads.blockBelow(at);
    }

    private static Forwarded innermost(List<MailLine> lines, HeaderBlock block, int depth) {
        String rest = body(lines, block.end());
        Forwarded inner = find(Heads.of(rest), saysForward(block.subject()), depth + 1);
        if (inner != null && (inner.from() != null || !inner.fromName().isEmpty())) {
            return inner;
        }
        return new Forwarded(address(block.from()), name(block.from()), block.subject(), rest);
    }

    private static String body(List<MailLine> lines, int from) {
        List<MailLine> rest = lines.subList(Math.min(from, lines.size()), lines.size());
        boolean head = from > 0 && lines.get(from - 1).quoted();
        boolean quoted = head || rest.stream().filter(line -> !line.isBlank()).allMatch(MailLine::quoted);
        StringBuilder text = new StringBuilder();
        rest.stream()
                .dropWhile(MailLine::isEmpty)
                .forEach(line -> text.append(quoted && line.quoted() ? line.unquoted() : line.raw())
                        .append('\n'));
        return text.toString().strip();
    }

    static @Nullable EmailAddress address(String written) {
        return Addresses.first(written);
    }

    static String name(String written) {
        int end = written.length();
        for (char c : new char[] {'<', '[', '('}) {
            int at = written.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String name =
                written.substring(0, end).replace("\"", "").replace("*", "").strip();
        if (name.startsWith("'") && name.endsWith("'") && name.length() > 2) {
            name = name.substring(1, name.length() - 1);
        }
        return name.indexOf('@') >= 0 ? "" : name;
    }

    /** The people of a real mail that was attached. */
    static Forwarded attached(Headers inner, String text) {
        List<InternetAddress> authors = inner.people("From");
        EmailAddress address = authors.isEmpty() ? null : Headers.address(authors.get(0));
        String personal = authors.isEmpty() ? null : authors.get(0).getPersonal();
        return new Forwarded(address, personal == null ? "" : personal, inner.words("Subject"), text);
    }
}
