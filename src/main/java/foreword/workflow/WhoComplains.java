package foreword.workflow;

import foreword.concern.ConcernDetector;
import foreword.concern.ConcernReading;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.praise.Quoted;
import foreword.praise.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose words complain about us in what was said: the speaker's own, or a client's whom a teammate quotes. */
final class WhoComplains {
    private final Rows rows;
    private final ConcernDetector detector;

    WhoComplains(Rows rows, ConcernDetector detector) {
        this.rows = rows;
        this.detector = detector;
    }

    /**
     * What was made of an utterance.
     *
     * @param client whose words they are, null when that is not known
     * @param company of the client, or of the place where it was said, null when neither is known
     * @param relayedBy the teammate who passed it on, null when heard first-hand
     */
    record Found(
            Utterance said,
            ConcernReading reading,
            @Nullable Contact client,
            @Nullable Company company,
            @Nullable String relayedBy) {
        /** The words that complain, or all of them. */
        String quote() {
            Span span = reading.span();
            return span == null ? said.text() : span.of(said.text());
        }

        Found relayedBy(String teammate) {
            return new Found(said, reading, client, company, teammate);
        }

        String speakerName() {
            return client != null ? client.name() : said.speaker().name();
        }
    }

    /** Empty when nobody complains. */
    Optional<Found> in(Utterance said) {
        if (said.speaker().robot()) {
            return Optional.empty();
        }
        return said.speaker().ours() ? quoted(said) : own(said);
    }

    /** As {@link #in}, whatever the detector thinks. */
    Found own(Utterance said, @Nullable Contact client, @Nullable Company company) {
        return new Found(said, detector.read(said.text()), client, company, null);
    }

    private Optional<Found> own(Utterance said) {
        ConcernReading reading = detector.read(said.text());
        if (!reading.concern()) {
            return Optional.empty();
        }
        Contact client = speaker(said).orElse(null);
        Company company = (client == null ? place(said) : rows.people().company(client.company())).orElse(null);
        return Optional.of(new Found(said, reading, client, company, null));
    }

    /** Only where a teammate says whose words they quote. */
    private Optional<Found> quoted(Utterance said) {
        Optional<ConcernReading> worst = Quoted.passages(said.text()).stream()
                .map(passage -> moved(detector.read(passage.words()), passage.start()))
                .filter(ConcernReading::concern)
                .reduce((one, other) -> other.confidence() > one.confidence() ? other : one);
        return worst.flatMap(reading -> new WhoIsQuoted(rows.people())
                .in(Quoted.around(said.text()))
                .map(client -> new Found(
                        said,
                        reading,
                        client,
                        rows.people().company(client.company()).orElse(null),
                        nameOf(said.speaker()))));
    }

    private static ConcernReading moved(ConcernReading reading, int by) {
        Span span = reading.span();
        return span == null
                ? reading
                : new ConcernReading(
                        true,
                        reading.confidence(),
                        new Span(span.start() + by, span.end() + by),
                        reading.kind(),
                        "quoted: " + reading.reason());
    }

    private String nameOf(Utterance.Speaker teammate) {
        return Optional.ofNullable(teammate.slackId())
                .flatMap(rows.people()::teammateWithSlackId)
                .map(Teammate::name)
                .orElse(teammate.name());
    }

    private Optional<Contact> speaker(Utterance said) {
        EmailAddress email = said.speaker().email();
        return Optional.ofNullable(said.speaker().slackId())
                .flatMap(rows.people()::contactWithSlackId)
                .or(() -> Optional.ofNullable(email).flatMap(rows.people()::contactWithEmail));
    }

    /** The company that the writer's address or the channel belongs to. */
    private Optional<Company> place(Utterance said) {
        EmailAddress email = said.speaker().email();
        Optional<Company> byDomain =
                email == null ? Optional.empty() : rows.companies().at(email.domain());
        return byDomain.or(() -> switch (said.channel()) {
            case SLACK -> rows.people().companyOfChannel(said.conversation());
            case SURVEY -> rows.people().companyNamed(said.conversation());
            case EMAIL -> Optional.empty();
        });
    }
}
