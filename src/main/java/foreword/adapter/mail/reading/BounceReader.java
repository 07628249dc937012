package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Bounce;
import foreword.people.EmailAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Delivery failures: RFC 3464 groups first, then X-Failed-Recipients, then what servers write freely. */
final class BounceReader {
    private static final int LINES = 2_000;
    private static final Set<String> NO_FAILURE = Set.of("delayed", "delivered", "relayed", "expanded");

    private final Headers headers;
    private final PartWalk parts;
    private final String text;

    BounceReader(Headers headers, PartWalk parts, String text) {
        this.headers = headers;
        this.parts = parts;
        this.text = text;
    }

    /** Null when it is no failure. */
    @Nullable
    Bounce read() {
        if (hasPart("message/feedback-report") || hasPart("message/disposition-notification")) {
            return null;
        }
        List<Map<String, String>> groups = groups();
        for (Map<String, String> group : groups) {
            String action = group.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            boolean failed =
                    action.startsWith("fail") || (action.isEmpty() && isFailure(group.getOrDefault("status", "")));
            if (failed && (!action.isEmpty() || group.containsKey("final-recipient"))) {
                return reported(group);
            }
        }
        boolean harmless = groups.stream()
                .anyMatch(group -> NO_FAILURE.contains(group.getOrDefault("action", "")
                        .toLowerCase(Locale.ROOT)
                        .split("\\s", 2)[0]));
        if (harmless || !looksLikeBounce()) {
            return null;
        }
        return free();
    }

    /** Addresses the report says the mail was first meant for. */
    List<EmailAddress> originalRecipients() {
        List<EmailAddress> found = new ArrayList<>();
        for (Map<String, String> group : groups()) {
            found.addAll(Addresses.all(group.getOrDefault("original-recipient", ""), 1));
        }
        return found;
    }

    private boolean looksLikeBounce() {
        String submitted = headers.first("Auto-Submitted").toLowerCase(Locale.ROOT);
        boolean robot = AutomaticMail.isRobot(headers)
                || headers.first("Return-Path").replace(" ", "").equals("<>");
        boolean report = parts.isReport() || headers.has("X-Failed-Recipients");
        if (headers.has("X-Failed-Recipients")) {
            return true;
        }
        if (AutomaticMail.isAnsweringMachine(headers) && !submitted.startsWith("auto-replied") && !robot) {
            return false;
        }
        String subject = headers.words("Subject");
        boolean citing = !parts.nested().isEmpty() || hasPart("text/rfc822-headers") || quotesHeader();
        String lower = subject.toLowerCase(Locale.ROOT);
        boolean answer =
                lower.startsWith("re:") || (AutomaticMail.isAnsweringMachine(headers) && !BounceWords.isSubject(lower));
        return !answer
                && ((robot && (citing || BounceWords.isSubject(subject)))
                        || (report && citing)
                        || (BounceWords.isSubject(subject) && (citing || failureIn(text))));
    }

    private static boolean failureIn(String text) {
        return BounceWords.reply(text) != null && !BounceWords.codes(text).isEmpty();
    }

    private boolean quotesHeader() {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("\nreceived:") || lower.contains("\nmessage-id:") || lower.contains("\nreturn-path:");
    }

    private Bounce reported(Map<String, String> group) {
        String diagnostic = group.getOrDefault("diagnostic-code", "");
        String said = untyped(diagnostic);
        String status = better(group.getOrDefault("status", ""), said);
        EmailAddress recipient = Addresses.first(group.getOrDefault("final-recipient", ""));
        if (recipient == null) {
            recipient = Addresses.first(group.getOrDefault("original-recipient", ""));
        }
        if (recipient == null) {
            recipient = failedRecipient();
        }
        String reason = said.isEmpty() ? reasonFrom(recipient) : said;
        String judged = said.isEmpty() ? reason + " " + shortText() : said;
        return new Bounce(recipient, status, BounceWords.isDead(status, judged), shortened(reason), originalId());
    }

    private static @Nullable String better(String written, String said) {
        List<String> own = BounceWords.codes(written);
        List<String> inWords = BounceWords.codes(said);
        String status = own.isEmpty() ? null : own.get(0);
        boolean vague = status == null || status.endsWith(".0.0") || status.startsWith("4.4.7");
        if (vague && !inWords.isEmpty()) {
            return inWords.get(0);
        }
        return status;
    }

    private @Nullable Bounce free() {
        EmailAddress recipient = failedRecipient();
        String reason = reasonFrom(recipient);
        List<String> codes = BounceWords.codes(reason);
        if (codes.isEmpty()) {
            codes = BounceWords.codes(shortText());
        }
        String status = codes.isEmpty() ? null : codes.get(0);
        return new Bounce(
                recipient,
                status,
                BounceWords.isDead(status, reason + " " + shortText()),
                shortened(reason),
                originalId());
    }

    private @Nullable EmailAddress failedRecipient() {
        EmailAddress named = Addresses.first(headers.first("X-Failed-Recipients"));
        if (named != null) {
            return named;
        }
        List<EmailAddress> ours = headers.addresses("To", "From");
        for (EmailAddress address : Addresses.all(text, 40)) {
            if (!ours.contains(address)) {
                return address;
            }
        }
        for (MimeMessage original : parts.nested()) {
            List<EmailAddress> to = new Headers(original).addresses("To");
            if (!to.isEmpty()) {
                return to.get(0);
            }
        }
        return null;
    }

    private String shortText() {
        String lower = text.toLowerCase(Locale.ROOT);
        int end = text.length();
        for (String mark : List.of("\nreceived:", "\nreturn-path:", "original message", "\nmessage-id:")) {
            int at = lower.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, Math.min(end, 4_000));
    }

    private String reasonFrom(@Nullable EmailAddress recipient) {
        String best = "";
        List<String> lines = shortText().lines().limit(LINES).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean coded =
                    BounceWords.reply(line) != null || !BounceWords.codes(line).isEmpty();
            if (coded) {
                return i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
            }
            if (best.isEmpty() && recipient != null && line.contains(recipient.localPart())) {
                best = i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
            }
        }
        return best.isEmpty() ? headers.words("Subject") : best;
    }

    private @Nullable String originalId() {
        for (MimeMessage original : parts.nested()) {
            List<String> ids = new Headers(original).ids("Message-ID");
            if (!ids.isEmpty()) {
                return ids.get(0);
            }
        }
        for (Leaf leaf : parts.leaves()) {
            if (leaf.is("text/rfc822-headers") || leaf.is("message/rfc822-headers")) {
                String id = idIn(leaf.text());
                if (id != null) {
                    return id;
                }
            }
        }
        return idIn(text);
    }

    private static @Nullable String idIn(String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf("message-id:");
        if (at < 0) {
            return null;
        }
        int open = text.indexOf('<', at);
        int close = open < 0 ? -1 : text.indexOf('>', open);
        boolean near = open >= 0 && open - at < 30 && close > open && close - open < 500;
        return near ? text.substring(open, close + 1) : null;
    }

    private boolean hasPart(String type) {
        return parts.leaves().stream().anyMatch(leaf -> leaf.is(type));
    }

    private List<Map<String, String>> groups() {
        List<Map<String, String>> groups = new ArrayList<>();
        for (Leaf leaf : parts.leaves()) {
            if (leaf.is("message/delivery-status") || leaf.is("message/global-delivery-status")) {
                groups.addAll(groups(leaf.text()));
            }
        }
        return groups;
    }

    private static List<Map<String, String>> groups(String text) {
        List<Map<String, String>> groups = new ArrayList<>();
        Map<String, String> group = new HashMap<>();
        String name = "";
        for (String line : text.lines().limit(LINES).toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                groups.add(group);
                group = new HashMap<>();
            } else if (Character.isWhitespace(line.charAt(0)) && group.containsKey(name)) {
                group.merge(name, " " + line.strip(), String::concat);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                group.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        groups.add(group);
        return groups;
    }

    private static boolean isFailure(String status) {
        return status.startsWith("5.") || status.startsWith("4.");
    }

    private static String untyped(String field) {
        int semicolon = field.indexOf(';');
        return semicolon >= 0 && semicolon < 12 ? field.substring(semicolon + 1).strip() : field;
    }

    private static String shortened(String reason) {
        String line = Headers.oneLine(reason);
        return line.substring(0, Math.min(line.length(), 500));
    }
}
