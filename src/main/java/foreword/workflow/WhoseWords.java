package foreword.workflow;

import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Kind;
import foreword.praise.Praise;
import foreword.praise.PraiseDetector;
import foreword.praise.Quoted;
import foreword.praise.Reading;
import foreword.praise.Seconding;
import foreword.praise.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose words praise us in what was said: the speaker's own, those that a speaker seconds, or a client's whom a teammate quotes. */
final class WhoseWords {
    private final Rows rows;
    private final PraiseDetector detector;
    private final Quoted quoted;

    WhoseWords(Rows rows, PraiseDetector detector) {
        this.rows = rows;
        this.detector = detector;
        this.quoted = new Quoted(detector);
    }

    /**
     * What was made of an utterance; no praise when {@code reading} says so.
     *
     * @param client whose words they are when another wrote them down, null when the speaker's own words count
     * @param relayedBy the teammate who passed it on, null when heard first-hand
     * @param seconds the words mean something only below the praise they second
     */
    record Found(
            Utterance said,
            Reading reading,
            @Nullable Contact client,
            @Nullable String relayedBy,
            boolean seconds) {
        /** The speaker's own words, as far as we know. */
        static Found own(Utterance said, Reading reading) {
            return new Found(said, reading, null, null, false);
        }

        boolean praise() {
            return reading.praise();
        }

        /** The words that praise, or all of them. */
        String quote() {
            Span span = reading.span();
            return span == null ? said.text() : span.of(said.text());
        }

        /** As it is kept; empty when nothing was found. */
        String kind() {
            Kind kind = reading.kind();
            return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
        }

        Found by(@Nullable Contact speaker) {
            return new Found(said, reading, speaker, relayedBy, seconds);
        }

        Found because(String reason) {
            Reading reasoned =
                    new Reading(reading.band(), reading.confidence(), reading.span(), reading.kind(), reason);
            return new Found(said, reasoned, client, relayedBy, seconds);
        }

        Found relayedBy(@Nullable String teammate) {
            return new Found(said, reading, client, teammate, seconds);
        }
    }

    /** @param before what was said before in the same thread, oldest first; empty when it does not matter */
    Found read(Utterance said, List<Earlier> before) {
        if (said.speaker().robot()) {
            return Found.own(said, Reading.nothing(0, "no words of a client"));
        }
        if (said.speaker().ours()) {
            return quoted(said);
        }
        Reading reading = detector.read(said.text());
        Optional<Reading> seconding = reading.praise() ? Optional.empty() : seconding(said, before);
        return new Found(said, seconding.orElse(reading), null, null, seconding.isPresent());
    }

    private Found quoted(Utterance said) {
        Reading reading = quoted.read(said.text());
        Optional<Contact> client =
                reading.praise() ? new WhoIsQuoted(rows.people()).in(Quoted.around(said.text())) : Optional.empty();
        return client.map(contact -> new Found(said, reading, contact, nameOf(said.speaker()), false))
                .orElseGet(
                        () -> Found.own(said, Reading.nothing(0, "a teammate's words, with no known client quoted")));
    }

    private String nameOf(Utterance.Speaker teammate) {
        return Optional.ofNullable(teammate.slackId())
                .flatMap(rows.people()::teammateWithSlackId)
                .map(Teammate::name)
                .orElse(teammate.name());
    }

    private Optional<Reading> seconding(Utterance said, List<Earlier> before) {
        if (!Seconding.is(said.text())) {
            return Optional.empty();
        }
        return seconded(said, before)
                .filter(first -> !slackIdOf(first)
                        .equals(Optional.ofNullable(said.speaker().slackId())))
                .map(first -> seconding(said, first));
    }

    private Reading seconding(Utterance said, Praise first) {
        String text = said.text();
        return new Reading(
                Band.SURE,
                first.confidence(),
                new Span(0, text.codePointCount(0, text.length())),
                kindOf(first),
                "seconds what " + nameOf(first) + " said");
    }

    /** The newest praise above it in the thread, unless somebody asked a question since: then that is what is answered. */
    private Optional<Praise> seconded(Utterance said, List<Earlier> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Earlier earlier = before.get(i);
            Optional<Praise> praise = rows.praises()
                    .bySource(Utterance.key(said.channel(), said.conversation(), earlier.message()))
                    .filter(it -> it.state() == Praise.State.HEARD || it.state() == Praise.State.CONFIRMED)
                    .filter(it -> !Seconding.is(it.text()));
            if (praise.isPresent() || earlier.text().contains("?")) {
                return praise;
            }
        }
        return Optional.empty();
    }

    private Optional<String> slackIdOf(Praise praise) {
        return speakerOf(praise)
                .map(Contact::slackId)
                .or(() -> strangerOf(praise).map(Stranger::slackId));
    }

    private String nameOf(Praise praise) {
        return speakerOf(praise)
                .map(Contact::name)
                .or(() -> strangerOf(praise).map(Stranger::name))
                .orElse("somebody");
    }

    private Optional<Contact> speakerOf(Praise praise) {
        return Optional.ofNullable(praise.speaker()).flatMap(rows.people()::contact);
    }

    private Optional<Stranger> strangerOf(Praise praise) {
        return Optional.ofNullable(praise.stranger()).flatMap(rows.people()::stranger);
    }

    /** Saved praise may have no kind, since no detector found it. */
    private static Kind kindOf(Praise praise) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(praise.kind()))
                .findFirst()
                .orElse(Kind.ADMIRATION);
    }
}
