package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Bounce;
import foreword.people.EmailAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Delivery failures: RFC 3464 groups first, then X-Failed-Recipients, then what servers write freely. */
final class BounceReader {
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 100;

    private final Headers headers;
    private final PartWalk parts;
    private final String text;
    private final List<DeliveryStatus.Group> groups;
    private @Nullable BounceNotice notice;
    private boolean sought;
    private @Nullable String returned;

    BounceReader(Headers headers, PartWalk parts, String text) {
        this.headers = headers;
        this.parts = parts;
        this.text = text;
        this.groups = DeliveryStatus.groups(parts, text);
    }

    /** One for each failing recipient; empty when the mail is no report of failure. */
    List<Bounce> read() {
        if (hasPart("message/feedback-report") || hasPart("message/disposition-notification")) {
            return List.of();
        }
        List<Bounce> reported = groups.stream()
                .filter(DeliveryStatus.Group::failed)
                .map(this::reported)
                .distinct()
                .toList();
        if (!reported.isEmpty() || groups.stream().anyMatch(DeliveryStatus.Group::harmless)) {
            return reported;
        }
        return looksLikeBounce() ? free() : List.of();
    }

    /** Addresses the report says the mail was first meant for. */
    List<EmailAddress> originalRecipients() {
        List<EmailAddress> found = new ArrayList<>();
        for (DeliveryStatus.Group group : groups) {
            found.addAll(Addresses.all(group.field("original-recipient"), 1));
        }
        return found;
    }

    private boolean looksLikeBounce() {
        String subject = headers.words("Subject").toLowerCase(Locale.ROOT);
        boolean robot = AutomaticMail.isRobot(headers) || AutomaticMail.hasNoReturn(headers);
        boolean named = BounceWords.isSubject(subject);
        boolean listed = headers.has("X-Failed-Recipients");
        if (!robot && !named && !listed && !parts.isReport()) {
            return false;
        }
        boolean passedOn = subject.startsWith("re:") || subject.startsWith("fw");
        boolean late = BounceWords.saysDelay(subject) || BounceWords.saysDelay(notice().opening());
        boolean away = AutomaticMail.isAway(headers) && !named;
        if (late || (!listed && (away || (passedOn && !robot)))) {
            return false;
        }
        return listed || tells(robot, named);
    }

    private boolean tells(boolean robot, boolean named) {
        boolean citing = !parts.nested().isEmpty() || hasPart("text/rfc822-headers");
        boolean failing = BounceWords.saysFailure(notice().opening());
        boolean naming = !notice().failed().isEmpty();
        boolean coded = BounceWords.isCoded(notice().best()) && (naming || citing || notice().citing());
        if (robot) {
            return coded || (naming && (named || failing)) || (failing && citing);
        }
        return (parts.isReport() && (failing || coded || citing))
                || (named && (coded || (failing && (citing || (naming && notice().citing())))));
    }

    private BounceNotice notice() {
        if (notice == null) {
            notice = new BounceNotice(text, headers);
        }
        return notice;
    }

    private Bounce reported(DeliveryStatus.Group group) {
        EmailAddress named = group.recipient();
        EmailAddress recipient =
                named == null ? named().keySet().stream().findFirst().orElse(null) : named;
        String said = group.said();
        boolean clear = BounceWords.isCoded(said) && Failure.in(said) != Failure.OTHER;
        String noted = clear ? "" : notice().failed().getOrDefault(recipient, notice().best());
        String words = said.isBlank() ? (noted + " " + group.field("status")).strip() : said;
        return bounce(recipient, status(said, group.field("status"), noted), words, noted);
    }

    private List<Bounce> free() {
        List<Bounce> bounces = new ArrayList<>();
        named().forEach((recipient, said) -> {
            boolean clear = BounceWords.isCoded(said) || Failure.in(said) != Failure.OTHER;
            String reason = clear ? said : (said + " " + best()).strip();
            String whole = clear ? "" : notice().text();
            bounces.add(bounce(recipient, status(reason, "", whole), reason, said));
        });
        if (bounces.isEmpty()) {
            bounces.add(bounce(null, status(best(), "", notice().text()), best(), notice().text()));
        }
        return bounces;
    }

    private Map<EmailAddress, String> named() {
        Map<EmailAddress, String> listed = new LinkedHashMap<>();
        for (EmailAddress one : Addresses.all(headers.first("X-Failed-Recipients"), MOST)) {
            listed.put(one, notice().failed().getOrDefault(one, best()));
        }
        if (!listed.isEmpty()) {
            return listed;
        }
        if (!notice().failed().isEmpty()) {
            return notice().failed();
        }
        Map<EmailAddress, String> guessed = notice().guessed();
        return guessed.isEmpty() ? firstRecipientOfOriginal() : guessed;
    }

    private Map<EmailAddress, String> firstRecipientOfOriginal() {
        for (MimeMessage original : parts.nested()) {
            List<EmailAddress> to = new Headers(original).addresses("To");
            if (!to.isEmpty()) {
                return Map.of(to.get(0), best());
            }
        }
        EmailAddress to = Addresses.first(ReturnedMail.field(text, "to"));
        return to == null ? Map.of() : Map.of(to, best());
    }

    private String best() {
        return notice().best().isEmpty() ? headers.words("Subject") : notice().best();
    }

    /** The refusing server's own code counts more than what the reporting one made of it. */
    private String status(String said, String field, String noted) {
        List<String> inWords = BounceWords.codes(said);
        List<String> written = BounceWords.codes(field);
        if (!inWords.isEmpty()) {
            return inWords.get(inWords.size() - 1);
        }
        boolean vague = written.isEmpty() || written.get(0).endsWith(".0.0");
        List<String> inNotes = vague ? BounceWords.codes(noted) : List.of();
        if (!inNotes.isEmpty()) {
            return inNotes.get(inNotes.size() - 1);
        }
        return written.isEmpty() ? BounceWords.derived(said + " " + noted, afterData(said)) : written.get(0);
    }

    private Bounce bounce(@Nullable EmailAddress recipient, String status, String said, String noted) {
        String judged = Failure.in(said) == Failure.OTHER ? said + " " + noted : said;
        boolean dead = BounceWords.isDead(status, judged, afterData(judged));
        String line = Headers.oneLine(said);
        String reason = line.substring(0, Math.min(line.length(), LONGEST_REASON));
        return new Bounce(recipient, status, dead, reason, returned());
    }

    private @Nullable String returned() {
        if (!sought) {
            sought = true;
            returned = ReturnedMail.id(headers, parts, text);
        }
        return returned;
    }

    /** The server had taken the recipient before it refused: it knows the address, and dislikes the mail. */
    private boolean afterData(String said) {
        String all = notice().text().toLowerCase(Locale.ROOT) + "\n";
        boolean pipelined = all.contains("need rcpt") || all.contains("valid recip") || all.contains(">>> rcpt");
        boolean data = all.contains("\n>>> data") || all.contains("\ndata\n");
        boolean told = said.toLowerCase(Locale.ROOT).contains("end of data") || all.contains("end of data");
        return told || (data && !pipelined);
    }

    private boolean hasPart(String type) {
        return parts.leaves().stream().anyMatch(leaf -> leaf.is(type));
    }
}
