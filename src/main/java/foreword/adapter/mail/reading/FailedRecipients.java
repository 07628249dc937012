package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The addresses that a freely written notice says it could not deliver to, each with what is said of it.
 * Lines that open with an address count most, then labelled ones, then those with a code or a reason on them.
 */
final class FailedRecipients {
    private static final int MOST = 100;
    private static final List<String> LABELS = List.of(
            "final-recipient",
            "original-recipient",
            "failed recipient",
            "failed recipients",
            "recipient",
            "recipients",
            "recipient address",
            "rcpt to",
            "intended recipient",
            "envelope-recipient",
            "could not be delivered to",
            "not delivered to",
            "undelivered to",
            "delivery failed to",
            "failed address",
            "destination",
            "addressee");
    private static final List<String> NOT_THEIRS = List.of(
            "mail from",
            "from:",
            "sender",
            "reply-to",
            "message-id",
            "return-path",
            "postmaster",
            "contact",
            "support",
            "please send",
            "mailto:",
            "help",
            "questions",
            "abuse",
            "write to",
            "errors-to",
            "was sent by",
            "sent by");

    private final List<String> lines;
    private final Collection<EmailAddress> reporters;
    private final Collection<EmailAddress> told;

    /**
     * @param reporters whose notice it is; never meant
     * @param told whom it is addressed to; meant only where it names nobody else
     */
    FailedRecipients(List<String> lines, Collection<EmailAddress> reporters, Collection<EmailAddress> told) {
        this.lines = lines;
        this.reporters = reporters;
        this.told = told;
    }

    /** In the order of the notice; empty when no line names one plainly. */
    Map<EmailAddress, String> found() {
        Map<EmailAddress, String> found = entries(told);
        if (found.isEmpty()) {
            found = matching(FailedRecipients::isLabelled);
        }
        if (found.isEmpty()) {
            found = matching(FailedRecipients::isReasoned);
        }
        return found.isEmpty() ? entries(List.of()) : found;
    }

    /** The first other address that the notice holds: a guess. */
    Map<EmailAddress, String> guessed() {
        Map<EmailAddress, String> all = matching(line -> true);
        return all.size() <= 1 ? all : Map.of();
    }

    /** Those that open a line, which is how most servers list them. */
    private Map<EmailAddress, String> entries(Collection<EmailAddress> except) {
        Map<EmailAddress, String> found = new LinkedHashMap<>();
        int indent = -1;
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            String line = lines.get(i);
            int start = start(line);
            EmailAddress address = addressAt(line, start);
            boolean fits = indent < 0 || Math.abs(indentOf(line) - indent) < 2;
            if (address != null && fits && !except.contains(address) && !reporters.contains(address)) {
                indent = indent < 0 ? indentOf(line) : indent;
                found.merge(address, reason(i), (first, again) -> first.length() >= again.length() ? first : again);
            }
        }
        return found;
    }

    /** An entry runs to the next blank line that does not stand right behind the address, or to the next entry. */
    private String reason(int from) {
        StringBuilder reason = new StringBuilder(lines.get(from).strip());
        for (int i = from + 1; i < lines.size() && i < from + 12; i++) {
            String line = lines.get(i);
            boolean next = addressAt(line, start(line)) != null && indentOf(line) <= indentOf(lines.get(from));
            if (next || (line.isBlank() && i > from + 1)) {
                break;
            }
            reason.append(' ').append(line.strip());
        }
        return reason.toString();
    }

    private Map<EmailAddress, String> matching(java.util.function.Predicate<String> wanted) {
        Map<EmailAddress, String> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            String line = lines.get(i);
            String lower = Failure.plain(line.toLowerCase(Locale.ROOT));
            if (line.indexOf('@') < 0
                    || !wanted.test(line)
                    || NOT_THEIRS.stream().anyMatch(lower::contains)) {
                continue;
            }
            String said = around(i);
            for (EmailAddress address : Addresses.all(line, MOST)) {
                if (!told.contains(address) && !reporters.contains(address)) {
                    found.putIfAbsent(address, said.strip());
                }
            }
        }
        return found;
    }

    /** A line with what follows it, up to the next address or command. */
    private String around(int at) {
        List<String> near = new ArrayList<>(List.of(lines.get(at).strip()));
        boolean coded = BounceWords.isCoded(near.get(0));
        for (int i = at + 1; i < Math.min(at + 5, lines.size()); i++) {
            String line = lines.get(i).strip();
            boolean next = line.startsWith(">>>")
                    || (coded && BounceWords.isCoded(line))
                    || (line.indexOf('@') >= 0 && !line.startsWith("<<<") && near.size() > 1);
            if (next) {
                break;
            }
            near.add(line);
        }
        return String.join(" ", near).strip();
    }

    private static boolean isLabelled(String line) {
        String bare = line.strip().toLowerCase(Locale.ROOT);
        int colon = bare.indexOf(':');
        if (colon <= 0 || bare.startsWith(">>>")) {
            return false;
        }
        String label = bare.substring(0, colon).strip();
        return LABELS.stream().anyMatch(label::endsWith);
    }

    private static boolean isReasoned(String line) {
        String bare = line.strip();
        boolean asked = bare.regionMatches(true, 0, ">>> RCPT TO", 0, 11);
        return asked || BounceWords.isCoded(bare) || Failure.in(bare) != Failure.OTHER || BounceWords.saysFailure(bare);
    }

    /** Where the first word of a line begins, behind bullets, brackets and quotes. */
    private static int start(String line) {
        int at = 0;
        while (at < line.length() && " \t<\"'*-•[(".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (line.regionMatches(true, at, "smtp:", 0, 5) || line.regionMatches(true, at, "mailto:", 0, 7)) {
            at = line.indexOf(':', at) + 1;
        }
        return at;
    }

    private static @org.jspecify.annotations.Nullable EmailAddress addressAt(String line, int start) {
        int at = line.indexOf('@', start);
        if (at <= start || at - start > 64) {
            return null;
        }
        for (int i = start; i < at; i++) {
            if (Character.isWhitespace(line.charAt(i)) || line.charAt(i) == ':' || line.charAt(i) == '<') {
                return null;
            }
        }
        int end = at + 1;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || ".-_".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        String rest = line.substring(end).strip();
        boolean sentence = rest.endsWith("wrote:") || rest.startsWith(",") || rest.startsWith("via ");
        return sentence ? null : Addresses.first(line.substring(start, end));
    }

    private static int indentOf(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
