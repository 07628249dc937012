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
    private static final Set<String> PREFIXES = Set.of(
            "fwd",
            "fw",
            "wg",
            "tr",
            "rv",
            "i",
            "vs",
            "enc",
            "vl",
            "vb",
            "pd",
            "doorst",
            "inoltra",
            "rif",
            "ilt",
            "továbbítás",
            "pr",
            "fs",
            "转发",
            "轉寄",
            "転送",
            "전달",
            "przekazane",
            "trs",
            "yml",
            "fwd:",
            "tov",
            "reenv",
            "redirect",
            "vidarebefordra",
            "переслать",
            "пересл",
            "p",
            "proslijeđeno",
            "továbbított",
            "doorgestuurd",
            "reenviado",
            "i fwd",
            "переслано");

    private ForwardReader() {}

    static boolean saysForward(String subject) {
        int colon = subject.indexOf(':');
        int wide = subject.indexOf('\uff1a');
        int at = colon < 0 ? wide : colon;
        if (subject.toLowerCase(Locale.ROOT).startsWith("[fwd")) {
            return true;
        }
        return at > 0
                && at < 20
                && PREFIXES.contains(subject.substring(0, at).strip().toLowerCase(Locale.ROOT));
    }

    /** @param text the whole text, nothing cut */
    static @Nullable Forwarded read(String text, String subject) {
        return find(NewWords.lines(text), saysForward(subject), 0);
    }

    private static @Nullable Forwarded find(List<String> lines, boolean bySubject, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        for (int i = 0; i < lines.size(); i++) {
            String bare = HeaderBlock.bare(lines.get(i));
            if (bare.isEmpty()) {
                continue;
            }
            boolean quoted = LineMarks.isQuoted(lines.get(i));
            boolean marked = LineMarks.isForward(bare);
            HeaderBlock block = marked ? blockBelow(lines, i + 1) : bySubject ? HeaderBlock.at(lines, i) : null;
            if (block != null) {
                return innermost(lines, block, depth);
            }
            if (marked && !quoted && bare.startsWith("--")) {
                return new Forwarded(null, "", "", body(lines, i + 1));
            }
            int head = quoted ? 0 : QuoteHead.lines(lines, i);
            if (head > 0) {
                return bySubject ? byHead(lines, i, head) : null;
            }
            if (!bySubject && !marked && (LineMarks.isOriginal(bare) || HeaderBlock.at(lines, i) != null)) {
                return null;
            }
        }
        return null;
    }

    private static Forwarded byHead(List<String> lines, int at, int count) {
        String head = String.join(" ", lines.subList(at, at + count));
        return new Forwarded(Addresses.first(head), "", "", body(lines, at + count));
    }

    private static @Nullable HeaderBlock blockBelow(List<String> lines, int from) {
        for (int i = from; i < lines.size() && i < from + 4; i++) {
            if (!HeaderBlock.bare(lines.get(i)).isEmpty()) {
                HeaderBlock block = HeaderBlock.at(lines, i);
                if (block != null) {
                    return block;
                }
            }
        }
        return null;
    }

    private static Forwarded innermost(List<String> lines, HeaderBlock block, int depth) {
        List<String> rest = NewWords.lines(body(lines, block.end()));
        Forwarded inner = find(rest, saysForward(block.subject()), depth + 1);
        if (inner != null && (inner.from() != null || !inner.fromName().isEmpty())) {
            return inner;
        }
        return new Forwarded(address(block.from()), name(block.from()), block.subject(), String.join("\n", rest));
    }

    private static String body(List<String> lines, int from) {
        List<String> rest = lines.subList(Math.min(from, lines.size()), lines.size());
        boolean quoted = rest.stream().filter(line -> !line.isBlank()).allMatch(LineMarks::isQuoted);
        return String.join(
                        "\n",
                        quoted ? rest.stream().map(ForwardReader::unquoted).toList() : rest)
                .strip();
    }

    private static String unquoted(String line) {
        String bare = line.stripLeading();
        String without = bare.startsWith(">") ? bare.substring(1) : bare;
        return without.startsWith(" ") ? without.substring(1) : without;
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
