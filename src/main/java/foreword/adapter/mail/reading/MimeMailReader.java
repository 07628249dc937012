package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Attached;
import foreword.inbox.ReceivedMail.Bounce;
import foreword.inbox.ReceivedMail.Forwarded;
import foreword.inbox.ReceivedMail.Kind;
import foreword.inbox.ReceivedMail.News;
import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes an inbound mail apart; whatever arrives is read as far as it goes, never an exception. */
public final class MimeMailReader {
    private static final Set<String> REPLIES = Set.of(
            "re", "aw", "antw", "sv", "vs", "odp", "ynt", "res", "rép", "ref", "r", "回复", "回覆", "返信", "答复", "antwort",
            "vá", "ats", "отв", "ha");

    private final @Nullable String authservId;

    /** @param authservId the name our own mail server signs Authentication-Results with, null when it writes none */
    public MimeMailReader(@Nullable String authservId) {
        MailDefaults.install();
        this.authservId = authservId;
    }

    /** Reads whatever the bytes hold. */
    public ReceivedMail read(byte[] raw) {
        try {
            return taken(RawMail.cut(raw));
        } catch (MessagingException | RuntimeException damaged) {
            return asBytes(raw);
        }
    }

    private ReceivedMail taken(byte[] raw) throws MessagingException {
        Session session = Session.getInstance(MailDefaults.reading());
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw));
        Headers headers = new Headers(mail);
        PartWalk parts = new PartWalk(session);
        parts.walk(mail);
        BodyText body = BodyText.of(parts.bodies());
        BounceReader bounces = new BounceReader(headers, parts, body.all());
        Bounce bounce = bounces.read();
        String subject = headers.words("Subject");
        Forwarded forwarded = bounce == null ? forwarded(session, parts, body, subject) : null;
        Kind kind = kind(headers, parts, bounce, forwarded, subject);
        List<InternetAddress> authors = headers.people("From");
        EmailAddress from = authors.size() == 1 ? Headers.address(authors.get(0)) : null;
        Set<EmailAddress> delivered = new LinkedHashSet<>(headers.addresses(
                "To", "Cc", "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To"));
        delivered.addAll(bounces.originalRecipients());
        return new ReceivedMail(
                kind,
                from,
                name(authors, from),
                headers.addresses("To"),
                headers.addresses("Cc"),
                headers.names("To", "Cc"),
                List.copyOf(delivered),
                subject,
                body.fresh(),
                kind == Kind.FORWARD ? forwarded : null,
                news(bounce),
                Attachments.of(parts),
                headers.ids("Message-ID").stream().findFirst().orElse(null),
                headers.ids("In-Reply-To"),
                headers.ids("References"),
                date(headers),
                AuthenticationResults.read(headers, authservId),
                "",
                kind == Kind.BOUNCE || kind == Kind.AUTO_REPLY || parts.isReport() || AutomaticMail.isMachine(headers),
                Quotes.in(body.all()) ? Set.of(ReceivedMail.Mark.QUOTES) : Set.of());
    }

    private static News news(@Nullable Bounce bounce) {
        return bounce == null ? News.NONE : new News(List.of(bounce), null, null, null, null);
    }

    private static Kind kind(
            Headers headers, PartWalk parts, @Nullable Bounce bounce, @Nullable Forwarded forwarded, String subject) {
        if (bounce != null) {
            return Kind.BOUNCE;
        }
        boolean calendar = parts.leaves().stream()
                .anyMatch(leaf -> leaf.is("text/calendar") && !leaf.attached() && leaf.method() != null);
        if (calendar) {
            return Kind.CALENDAR;
        }
        if (parts.isReport() || AutomaticMail.isAnsweringMachine(headers) || AutomaticMail.isMachine(headers)) {
            return Kind.AUTO_REPLY;
        }
        if (forwarded != null) {
            return Kind.FORWARD;
        }
        boolean reply = headers.has("In-Reply-To") || headers.has("References") || saysReply(subject);
        return reply ? Kind.REPLY : Kind.NEW;
    }

    private static boolean saysReply(String subject) {
        int colon = subject.replace('\uff1a', ':').indexOf(':');
        if (colon <= 0 || colon > 10) {
            return false;
        }
        String prefix = subject.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        int bracket = prefix.indexOf('[');
        return REPLIES.contains(bracket > 0 ? prefix.substring(0, bracket) : prefix);
    }

    private static @Nullable Forwarded forwarded(Session session, PartWalk parts, BodyText body, String subject) {
        if (!parts.isReport() && !parts.nested().isEmpty()) {
            MimeMessage inner = parts.nested().get(0);
            PartWalk innerParts = new PartWalk(session);
            innerParts.walk(inner);
            BodyText innerBody = BodyText.of(innerParts.bodies());
            Headers innerHeaders = new Headers(inner);
            Forwarded deeper = ForwardReader.read(innerBody.all(), innerHeaders.words("Subject"));
            return deeper != null && deeper.from() != null
                    ? deeper
                    : ForwardReader.attached(innerHeaders, innerBody.fresh());
        }
        return ForwardReader.read(body.all(), subject);
    }

    private static String name(List<InternetAddress> authors, @Nullable EmailAddress from) {
        String name = authors.isEmpty() ? "" : Headers.name(authors.get(0));
        return name.isEmpty() && from != null ? from.value() : name;
    }

    private static Instant date(Headers headers) {
        List<String> written = new ArrayList<>(headers.all("Date"));
        for (String received : headers.all("Received")) {
            written.add(received.substring(received.lastIndexOf(';') + 1));
        }
        for (String value : written) {
            try {
                return new MailDateFormat().parse(Headers.oneLine(value)).toInstant();
            } catch (ParseException | RuntimeException unreadable) {
                // The next header may hold a date that can be read.
            }
        }
        return Instant.EPOCH;
    }

    private static ReceivedMail asBytes(byte[] raw) {
        byte[] some = raw.length > RawMail.LARGEST ? java.util.Arrays.copyOf(raw, RawMail.LARGEST) : raw;
        return new ReceivedMail(
                Kind.NEW,
                null,
                "",
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                "",
                NewWords.of(Charsets.decode(some, null)),
                null,
                News.NONE,
                List.<Attached>of(),
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                ReceivedMail.Authentication.UNKNOWN,
                "",
                false,
                Set.of(ReceivedMail.Mark.DAMAGED));
    }
}
