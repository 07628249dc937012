package foreword.workflow;

import foreword.eligibility.Gate;
import foreword.eligibility.Verdict;
import foreword.followup.Cadence;
import foreword.followup.Planner;
import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.praise.PraiseDetector;
import foreword.praise.Reading;
import foreword.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When somebody says something: is it praise, whose, and is this the moment to ask? */
public final class WhenHeard {
    private static final Duration SAME_WORDS_WITHIN = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final PraiseDetector detector;
    private final WhoseWords whoseWords;
    private final Timing timing;

    public WhenHeard(Rows rows, Steps steps, Cards cards, PraiseDetector detector, Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.detector = detector;
        this.whoseWords = new WhoseWords(rows, detector);
        this.timing = timing;
    }

    /** When a moment ends, and whether to ask in it. */
    public record Timing(Gate gate, Planner planner, Cadence cadence) {}

    /** Somebody said something new. Hearing it twice changes nothing. */
    public void heard(Utterance said) {
        heard(said, List.of());
    }

    /**
     * Somebody said something new in a thread.
     *
     * @param before what was said there before, oldest first; empty when it does not matter
     */
    public void heard(Utterance said, List<Earlier> before) {
        heard(whoseWords.read(said, before));
    }

    /** A teammate passed on what somebody outside said. */
    public void heard(Utterance said, Teammate relayedBy) {
        heard(whoseWords.read(said, List.of()).relayedBy(relayedBy.name()));
    }

    private void heard(WhoseWords.Found found) {
        if (found.praise()) {
            keep(found, false);
        }
    }

    /** A teammate says that this is praise, whatever the detector thinks. */
    public Result saved(Utterance said, Teammate by) {
        if (said.speaker().ours()) {
            return Result.refused("These are a teammate's words. Save what a client said.");
        }
        WhoseWords.Found found =
                WhoseWords.Found.own(said, detector.read(said.text())).relayedBy(by.name());
        return keep(found, true)
                ? Result.done("Kept as praise by " + said.speaker().name() + ".")
                : Result.done("These words are kept already.");
    }

    /** A message was edited: it is read again. */
    public void changed(Utterance said, List<Earlier> before) {
        Optional<Praise> known = rows.praises().bySource(said.key());
        WhoseWords.Found found = whoseWords.read(said, before);
        if (known.isEmpty()) {
            heard(found);
            return;
        }
        steps.run(() -> reword(known.get(), said, found.reading()));
    }

    /** A message was deleted: its words are erased here too. */
    public void deleted(String conversation, String message) {
        rows.praises()
                .bySource(Utterance.key(Utterance.Channel.SLACK, conversation, message))
                .ifPresent(praise -> steps.run(() -> {
                    rows.praises().erase(praise.id());
                    dismissMoment(praise);
                    steps.note("praise.erased", "praise/" + praise.id().value(), "the message was deleted");
                    redraw(praise);
                }));
    }

    /** The speaker of these praises is known now: their moments open, unless we had the same words of them already. */
    void nowKnown(Praise praise, Contact contact) {
        if (saidBefore(contact, praise.text(), praise.quote())) {
            rows.praises().erase(praise.id());
            steps.note("praise.repeated", "praise/" + praise.id().value(), "the same words are kept already");
            return;
        }
        rows.praises().spokenBy(praise.id(), contact.id());
        if (praise.state() == Praise.State.HEARD || praise.state() == Praise.State.CONFIRMED) {
            openMoment(praise, contact);
        }
    }

    /** What a teammate called praise stays praise. */
    private void reword(Praise known, Utterance said, Reading reading) {
        boolean confirmed = known.state() == Praise.State.CONFIRMED;
        rows.praises()
                .reword(
                        known.id(),
                        said.text(),
                        reading.praise() ? quote(said, reading) : said.text(),
                        confirmed ? known.confidence() : reading.confidence(),
                        kind(reading),
                        confirmed ? known.reason() : reading.reason());
        if (!confirmed && !reading.praise()) {
            dismiss(known, "the message was edited and is no praise any more");
        }
        redraw(known);
    }

    private boolean keep(WhoseWords.Found found, boolean confirmed) {
        Utterance said = found.said();
        Reading reading = found.reading();
        Optional<Contact> speaker = Optional.ofNullable(found.client()).or(() -> speakerOf(said));
        String quote = reading.praise() ? quote(said, reading) : said.text();
        if (!confirmed && !found.seconds() && rows.praises().dismissedBefore(quote)) {
            return false;
        }
        return steps.step(() -> {
            Optional<Contact> repeating = speaker.filter(contact -> saidBefore(contact, said.text(), quote));
            if (repeating.isPresent() && !found.seconds()) {
                return false;
            }
            WhoIsThis.Asked stranger = speaker.isPresent()
                    ? null
                    : new WhoIsThis(rows, steps, cards).ask(said).orElse(null);
            if (speaker.isEmpty() && stranger == null) {
                return false;
            }
            Praise praise = praise(found, quote, confirmed)
                    .by(speaker.map(Contact::id).orElse(null), stranger == null ? null : stranger.id());
            if (!rows.praises().add(praise)) {
                return false;
            }
            steps.note("praise.heard", "praise/" + praise.id().value(), reading.reason());
            speaker.ifPresent(contact -> openMoment(praise, contact));
            if (stranger != null) {
                stranger.show(cards);
            }
            return true;
        });
    }

    /** One kind word often comes by two ways: said in a channel and forwarded, or saved and starred. */
    private boolean saidBefore(Contact contact, String text, String quote) {
        Instant now = steps.now();
        return rows.praises().said(contact.id(), now.minus(SAME_WORDS_WITHIN), now).stream()
                .anyMatch(praise -> praise.repeats(text, quote));
    }

    private Optional<Contact> speakerOf(Utterance said) {
        String slackId = said.speaker().slackId();
        Optional<Contact> known =
                slackId == null ? Optional.empty() : rows.people().contactWithSlackId(slackId);
        if (known.isEmpty() && said.speaker().email() != null) {
            known = rows.people().contactWithEmail(said.speaker().email());
            if (slackId != null) {
                known.ifPresent(contact -> rows.people().save(contact.withSlackId(slackId)));
            }
        }
        if (said.channel() == Utterance.Channel.SLACK) {
            known.ifPresent(contact -> rows.people().channelBelongsTo(said.conversation(), contact.company()));
        }
        return known;
    }

    private Praise praise(WhoseWords.Found found, String quote, boolean confirmed) {
        Utterance said = found.said();
        Reading reading = found.reading();
        return new Praise(
                Praise.Id.fresh(),
                said.key(),
                null,
                null,
                said.channel(),
                said.conversation(),
                said.message(),
                said.permalink(),
                said.text(),
                quote,
                confirmed ? 1.0 : reading.confidence(),
                kind(reading),
                confirmed ? "saved by a teammate" : reading.reason(),
                found.relayedBy(),
                confirmed ? Praise.State.CONFIRMED : Praise.State.HEARD,
                steps.now());
    }

    void openMoment(Praise praise, Contact contact) {
        Optional<Company> company = rows.people().company(contact.company());
        Optional<Teammate> owner = new Owners(rows.people()).of(company.orElse(null), praise.conversation());
        if (owner.isEmpty()) {
            steps.note("moment.unowned", "praise/" + praise.id().value(), "nobody of us is known yet");
            return;
        }
        Instant now = steps.now();
        Verdict verdict = timing.gate().judge(new Histories(rows).of(contact, now), now);
        Moment moment = new Moment(
                Moment.Id.fresh(),
                praise.id(),
                contact.id(),
                owner.get().id(),
                new Suggestions(rows)
                        .best(contact)
                        .map(Target::id)
                        .map(Target.Id::value)
                        .orElse(null),
                words(verdict, owner.get()),
                Moment.State.OPEN,
                now,
                timing.cadence()
                        .moment()
                        .after(now, owner.get().zone(), timing.planner().days()));
        rows.moments().add(moment);
        steps.note("moment.opened", "moment/" + moment.id().value(), moment.advice());
        cards.show(owner.get(), new Card(Card.Kind.MOMENT, moment.id().value()));
    }

    private static String words(Verdict verdict, Teammate owner) {
        return verdict.fold(
                now -> "*Why now:* fresh praise, " + now.because() + ".",
                wait -> "*Not yet:* " + wait.because() + " Ask from "
                        + DAY.format(wait.until().atZone(owner.zone())) + ".",
                no -> "*Not now:* " + no.because());
    }

    private void dismiss(Praise praise, String because) {
        if (Praise.State.CHANGES.allows(praise.state(), Praise.State.DISMISSED)) {
            rows.praises().move(praise.id(), praise.state(), Praise.State.DISMISSED);
            steps.note("praise.dismissed", "praise/" + praise.id().value(), because);
        }
        dismissMoment(praise);
    }

    private void dismissMoment(Praise praise) {
        rows.moments().of(praise.id()).ifPresent(moment -> {
            if (Moment.State.CHANGES.allows(moment.state(), Moment.State.DISMISSED)) {
                rows.moments().move(moment.id(), moment.state(), Moment.State.DISMISSED);
            }
        });
    }

    private void redraw(Praise praise) {
        rows.moments()
                .of(praise.id())
                .ifPresent(moment ->
                        cards.redraw(new Card(Card.Kind.MOMENT, moment.id().value())));
        if (praise.stranger() != null) {
            cards.redraw(new Card(Card.Kind.STRANGER, praise.stranger().value()));
        }
    }

    private static String quote(Utterance said, Reading reading) {
        return reading.span() == null ? said.text() : reading.span().of(said.text());
    }

    private static String kind(Reading reading) {
        return reading.kind() == null ? "" : reading.kind().name().toLowerCase(Locale.ROOT);
    }
}
