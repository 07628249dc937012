package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Absence;
import foreword.inbox.ReceivedMail.Attached;
import foreword.inbox.ReceivedMail.Bounce;
import foreword.inbox.ReceivedMail.Forwarded;
import foreword.inbox.ReceivedMail.Kind;
import foreword.inbox.ReceivedMail.Mark;
import foreword.inbox.ReceivedMail.News;
import foreword.inbox.SubjectLine;
import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes an inbound mail apart; whatever arrives is read as far as it goes, never an exception. */
public final class MimeMailReader {
    private static final String[] REACHED = {
        "To", "Cc", "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To"
    };
    private static final int MOST_DOMAINS = 10;

    private final @Nullable String authservId;
    private final Set<String> ourDomains;
    private final Session session;

    /** @param authservId the name our own mail server signs Authentication-Results with, null when it writes none */
    public MimeMailReader(@Nullable String authservId) {
        this(authservId, Set.of());
    }

    /** @param ourDomains a group address of ours makes list mail of what clients write to us: it stays theirs */
    public MimeMailReader(@Nullable String authservId, Set<String> ourDomains) {
        MailDefaults.install();
        this.authservId = authservId;
        this.ourDomains = Set.copyOf(ourDomains);
        this.session = Session.getInstance(MailDefaults.reading());
    }

    /** Reads whatever the bytes hold. */
    public ReceivedMail read(byte[] raw) {
        return readWhole(raw).orElseGet(() -> asBytes(raw));
    }

    /** Empty when the mail defeats the reader; {@link #read} then takes it for plain text. */
    Optional<ReceivedMail> readWhole(byte[] raw) {
        try {
            return Optional.of(taken(RawMail.of(raw)));
        } catch (MessagingException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private ReceivedMail taken(RawMail raw) throws MessagingException {
        MimeMessage mail = new MimeMessage(session, new SharedByteArrayInputStream(raw.bytes()));
        Headers headers = new Headers(mail);
        PartWalk parts = new PartWalk(session);
        parts.walk(mail);
        BodyText body = BodyText.of(parts.bodies(), Occasion.of(headers));
        String subject = headers.words("Subject");
        Instant date = date(headers);
        BounceReader bounces = new BounceReader(headers, parts, body.all());
        AutomaticMail automatic = new AutomaticMail(headers, ourDomains(headers));
        News news = news(headers, parts, body, bounces.read());
        boolean answer = news.bounces().isEmpty() && automatic.isAnswer(body.fresh());
        boolean machine = answer || automatic.isMachine() || parts.isReport() || news.reaction() != null;
        Forwarded forwarded = machine || !news.bounces().isEmpty() ? null : forwarded(parts, body, subject);
        Kind kind = kind(headers, news, machine, forwarded, subject);
        News told = kind == Kind.AUTO_REPLY && news.complaint() == null ? away(news, subject, body, date) : news;
        List<InternetAddress> authors = headers.people("From");
        EmailAddress from = authors.size() == 1 ? Headers.address(authors.get(0)) : null;
        SenderVerdict verdict = SenderVerdict.of(headers, authservId, from);
        Set<EmailAddress> delivered = new LinkedHashSet<>(headers.addresses(REACHED));
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
                told,
                Attachments.of(parts),
                headers.ids("Message-ID").stream().findFirst().orElse(null),
                headers.ids("In-Reply-To"),
                headers.ids("References"),
                date,
                verdict.authentication(),
                verdict.line(),
                machine || kind == Kind.BOUNCE,
                marks(
                        raw.cut() || headers.isCut() || parts.isCut(),
                        parts.isDamaged(),
                        body.heads().areQuoted()));
    }

    /** Those given, and those that this mail was delivered to by our own server. */
    private Set<String> ourDomains(Headers headers) {
        Set<String> domains = new LinkedHashSet<>(ourDomains);
        headers.addresses("Delivered-To", "X-Original-To", "Envelope-To").stream()
                .limit(MOST_DOMAINS)
                .forEach(address -> domains.add(address.domain()));
        return domains;
    }

    private static News news(Headers headers, PartWalk parts, BodyText body, List<Bounce> bounces) {
        return bounces.isEmpty()
                ? new News(
                        bounces,
                        Complaints.of(headers, parts, body.all()),
                        null,
                        Invitations.of(parts),
                        Reactions.of(parts, headers.words("Subject"), body.all()))
                : new News(bounces, null, null, null, null);
    }

    private static News away(News news, String subject, BodyText body, Instant date) {
        Absence absence =
                Absences.of(subject, body.fresh(), date.atZone(ZoneOffset.UTC).toLocalDate());
        return new News(news.bounces(), news.complaint(), absence, news.invitation(), news.reaction());
    }

    private static Set<Mark> marks(boolean cut, boolean damaged, boolean quoting) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (cut) {
            marks.add(Mark.CUT);
        }
        if (damaged) {
            marks.add(Mark.DAMAGED);
        }
        if (quoting) {
            marks.add(Mark.QUOTES);
        }
        return marks;
    }

    private static Kind kind(
            Headers headers, News news, boolean machine, @Nullable Forwarded forwarded, String subject) {
        if (!news.bounces().isEmpty()) {
            return Kind.BOUNCE;
        }
        if (news.invitation() != null) {
            return Kind.CALENDAR;
        }
        if (machine) {
            return Kind.AUTO_REPLY;
        }
        if (forwarded != null) {
            return Kind.FORWARD;
        }
        boolean reply = headers.has("In-Reply-To") || headers.has("References") || new SubjectLine(subject).replies();
        return reply ? Kind.REPLY : Kind.NEW;
    }

    private @Nullable Forwarded forwarded(PartWalk parts, BodyText body, String subject) {
        if (!parts.isReport() && !parts.nested().isEmpty()) {
            MimeMessage inner = parts.nested().get(0);
            PartWalk innerParts = new PartWalk(session);
            innerParts.walk(inner);
            Headers innerHeaders = new Headers(inner);
            BodyText innerBody = BodyText.of(innerParts.bodies(), Occasion.of(innerHeaders));
            Forwarded deeper = ForwardReader.read(innerBody.heads(), innerHeaders.words("Subject"));
            return deeper != null && deeper.from() != null
                    ? deeper
                    : ForwardReader.attached(innerHeaders, innerBody.fresh());
        }
        return ForwardReader.read(body.heads(), subject);
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
                Set.of(Mark.DAMAGED));
    }
}
