package foreword.workflow;

import foreword.followup.Manners;
import foreword.followup.Planner;
import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.praise.PraiseDetector;
import foreword.praise.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When somebody says something: is it praise, whose, and is this the moment to ask? */
public final class WhenHeard {
    private static final Duration SAME_WORDS_WITHIN = Duration.ofDays(30);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final PraiseDetector detector;
    private final WhoseWords whoseWords;
    private final NewMoments moments;

    public WhenHeard(Rows rows, Steps steps, Cards cards, PraiseDetector detector, Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.detector = detector;
        this.whoseWords = new WhoseWords(rows, detector);
        this.moments = new NewMoments(rows, steps, cards, timing);
    }

    /** When a moment ends, whether to ask in it, and how often people are spoken to. */
    public record Timing(Judging judging, Planner planner, OurWays ways, Manners manners) {
        /** With the usual manners. */
        public Timing(Judging judging, Planner planner, OurWays ways) {
            this(judging, planner, ways, Manners.DEFAULT);
        }
    }

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

    WhoseWords.Found read(Utterance said) {
        return whoseWords.read(said, List.of());
    }

    Hearing heard(WhoseWords.Found found) {
        return found.praise() ? keep(found, false) : Hearing.NOT_PRAISE;
    }

    /** What {@link #heard(WhoseWords.Found)} would do, without doing it; whom we would ask about counts as kept. */
    Hearing preview(WhoseWords.Found found) {
        if (!found.praise()) {
            return Hearing.NOT_PRAISE;
        }
        boolean known = keptOrDismissed(found, false)
                || speakerOf(found)
                        .filter(contact -> saidBefore(contact, found))
                        .isPresent();
        return known ? Hearing.KNOWN : Hearing.KEPT;
    }

    /** A teammate says that this is praise, whatever the detector thinks. */
    public Result saved(Utterance said, Teammate by) {
        return said.speaker().ours()
                ? Result.refused("These are a teammate's words. Save what a client said.")
                : saved(WhoseWords.Found.own(said, detector.read(said.text())), by);
    }

    /** A teammate types what this client said, whatever the detector thinks. */
    public Result saved(Contact client, Utterance said, Teammate by) {
        return saved(WhoseWords.Found.own(said, detector.read(said.text())).by(client), by);
    }

    private Result saved(WhoseWords.Found found, Teammate by) {
        String name = found.said().speaker().name();
        return switch (steps.step(() -> keptAndTaught(found, by))) {
            case KEPT ->
                Result.done(
                        "Kept as praise by " + name + ": \u201c" + found.said().text() + "\u201d");
            case KNOWN -> Result.done("These words are kept already.");
            case NOT_PRAISE, NOT_A_CLIENT ->
                Result.refused("These words are not kept: one of us said that " + name + " is not a client.");
        };
    }

    /** What the listener missed teaches it. */
    private Hearing keptAndTaught(WhoseWords.Found found, Teammate by) {
        Hearing hearing = keep(found.relayedBy(by.name()), true);
        if (hearing == Hearing.KEPT && !found.praise()) {
            rows.praises()
                    .bySource(found.said().key())
                    .ifPresent(missed -> new WhenTaught(rows, steps).judged(missed, true, by));
        }
        return hearing;
    }

    /** A message was edited: it is read again. */
    public void changed(Utterance said, List<Earlier> before) {
        Optional<Praise> known = rows.praises().bySource(said.key());
        WhoseWords.Found found = whoseWords.read(said, before);
        if (known.isEmpty()) {
            heard(found);
            return;
        }
        steps.run(() -> reword(known.get(), found));
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
        if (saidBefore(contact, praise.text(), praise.quote(), praise.heardAt())) {
            rows.praises().erase(praise.id());
            steps.note("praise.repeated", "praise/" + praise.id().value(), "the same words are kept already");
            return;
        }
        rows.praises().spokenBy(praise.id(), contact.id());
        if (praise.state() == Praise.State.HEARD || praise.state() == Praise.State.CONFIRMED) {
            moments.open(praise, contact);
        }
    }

    /** What a teammate called praise stays praise. */
    private void reword(Praise known, WhoseWords.Found found) {
        boolean confirmed = known.state() == Praise.State.CONFIRMED;
        rows.praises()
                .reword(
                        known.id(),
                        found.said().text(),
                        found.quote(),
                        confirmed ? known.confidence() : found.reading().confidence(),
                        confirmed || !found.praise()
                                ? known.band()
                                : found.reading().band(),
                        found.kind(),
                        confirmed ? known.reason() : found.reading().reason());
        if (!found.quote().equals(known.quote())) {
            rows.permissions().forget(known.id());
        }
        if (!confirmed && !found.praise()) {
            dismiss(known, "the message was edited and is no praise any more");
        }
        redraw(known);
    }

    private Hearing keep(WhoseWords.Found found, boolean confirmed) {
        if (keptOrDismissed(found, confirmed)) {
            return Hearing.KNOWN;
        }
        return steps.step(() -> {
            Optional<Contact> speaker = speakerOf(found);
            if (speaker.filter(contact -> saidBefore(contact, found)).isPresent()) {
                return Hearing.KNOWN;
            }
            return speaker.isPresent() ? keep(found, speaker.get(), confirmed) : keepOfStranger(found, confirmed);
        });
    }

    private Hearing keep(WhoseWords.Found found, Contact speaker, boolean confirmed) {
        Praise praise = praise(found, confirmed, heardAt(found.said())).by(speaker.id(), null);
        if (!add(praise)) {
            return Hearing.KNOWN;
        }
        moments.open(praise, speaker);
        return Hearing.KEPT;
    }

    private Hearing keepOfStranger(WhoseWords.Found found, boolean confirmed) {
        Optional<WhoIsThis.Asked> stranger = new WhoIsThis(rows, steps, cards).ask(found.said());
        if (stranger.isEmpty()) {
            return Hearing.NOT_A_CLIENT;
        }
        if (!add(praise(found, confirmed, heardAt(found.said()))
                .by(null, stranger.get().id()))) {
            return Hearing.KNOWN;
        }
        stranger.get().show(cards);
        return Hearing.KEPT;
    }

    private boolean add(Praise praise) {
        boolean added = rows.praises().add(praise);
        if (added) {
            steps.note("praise.heard", "praise/" + praise.id().value(), praise.reason());
        }
        return added;
    }

    private boolean keptOrDismissed(WhoseWords.Found found, boolean confirmed) {
        boolean dismissed = !confirmed && !found.seconds() && rows.praises().dismissedBefore(found.quote());
        return dismissed || rows.praises().bySource(found.said().key()).isPresent();
    }

    /** One kind word often comes by two ways: said in a channel and forwarded, or saved and starred. */
    private boolean saidBefore(Contact contact, WhoseWords.Found found) {
        return !found.seconds() && saidBefore(contact, found.said().text(), found.quote(), heardAt(found.said()));
    }

    private boolean saidBefore(Contact contact, String text, String quote, Instant at) {
        return rows.praises().said(contact.id(), at.minus(SAME_WORDS_WITHIN), at.plus(SAME_WORDS_WITHIN)).stream()
                .anyMatch(praise -> praise.repeats(text, quote));
    }

    /** Only a survey may tell of words that are old already. */
    private Instant heardAt(Utterance said) {
        Instant now = steps.now();
        return said.channel() == Utterance.Channel.SURVEY && said.at().isBefore(now) ? said.at() : now;
    }

    private Optional<Contact> speakerOf(WhoseWords.Found found) {
        return Optional.ofNullable(found.client()).or(() -> speakerOf(found.said()));
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

    /** The kind words as they are kept, heard at {@code at}. */
    static Praise praise(WhoseWords.Found found, boolean confirmed, Instant at) {
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
                found.quote(),
                confirmed ? 1.0 : reading.confidence(),
                confirmed || !reading.praise() ? Band.SURE : reading.band(),
                found.kind(),
                confirmed ? "saved by a teammate" : reading.reason(),
                found.relayedBy(),
                confirmed ? Praise.State.CONFIRMED : Praise.State.HEARD,
                at);
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
}
