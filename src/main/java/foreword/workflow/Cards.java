package foreword.workflow;

import foreword.activity.Key;
import foreword.draft.Draft;
import foreword.followup.Bundle;
import foreword.followup.Nudge;
import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.outbox.Parcel;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts cards before teammates and keeps them true. */
public final class Cards {
    private final Rows rows;
    private final Reach reach;
    private final Clock clock;
    private final Set<String> homesOpened = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Teammate.Id> wishing = new ConcurrentHashMap<>();

    /** Tells everybody in Slack alone. */
    public Cards(Rows rows, Clock clock) {
        this(rows, new Reach(rows.people(), NotifyBy.SLACK, false), clock);
    }

    public Cards(Rows rows, Reach reach, Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.clock = clock;
    }

    /** Shows a card once; showing it again redraws it. */
    void show(Teammate to, Card card) {
        show(to, card, "");
    }

    /** Shows a card once for each occasion. */
    void show(Teammate to, Card card, String occasion) {
        if (reach.byMail(to)) {
            rows.cardMails().want(to.id(), card, mailed(card, occasion), mayBeShown(to.id()));
        }
        String slackId = to.slackId();
        if (slackId != null && reach.bySlack(to)) {
            post(slackId, card, occasion, mayBeShown(to.id()));
        }
    }

    /** What a teammate sets in motion is shown to them at once, however quiet they want it. */
    public void begin(Teammate.Id by) {
        wishing.put(Thread.currentThread(), by);
    }

    /** Their deed is done. */
    public void end() {
        wishing.remove(Thread.currentThread());
    }

    /** No cards for this teammate until then, but those they ask for; what waits comes afterwards. */
    public void quiet(Teammate to, Instant until) {
        rows.people().quietUntil(to.id(), until);
        rows.cardMails().putOff(to.id(), until);
        String slackId = to.slackId();
        if (slackId != null) {
            rows.outbox().putOff(slackId, clock.instant(), until);
            home(slackId);
        }
    }

    /** The quiet is over: what waited comes now. */
    public void speakUp(Teammate to) {
        quiet(to, clock.instant());
    }

    /** True while this teammate's own deed is done: whatever comes of it for them is asked for. */
    boolean begunBy(Teammate mate) {
        return mate.id().equals(wishing.get(Thread.currentThread()));
    }

    /** Now, where they set it in motion themselves. */
    private Instant mayBeShown(Teammate.Id to) {
        return to.equals(wishing.get(Thread.currentThread())) ? clock.instant() : loud(to);
    }

    /** When this teammate may be shown something unasked: now, unless they want quiet. */
    private Instant loud(Teammate.Id to) {
        Instant now = clock.instant();
        return rows.people().quietUntil(to).filter(until -> until.isAfter(now)).orElse(now);
    }

    private Instant redrawn(Card card, String slackId) {
        boolean shown = rows.outbox().whereIs(card, slackId).isPresent();
        return shown
                ? clock.instant()
                : rows.people()
                        .teammateWithSlackId(slackId)
                        .map(to -> loud(to.id()))
                        .orElse(clock.instant());
    }

    private void post(String slackId, Card card, String occasion, Instant at) {
        String key = "card/" + card + "/" + slackId + (occasion.isEmpty() ? "" : "/" + occasion);
        if (!rows.outbox().put(key, new Parcel.Post(slackId, card), at)) {
            redraw(card);
        }
        home(slackId);
    }

    /** Draws the card again wherever it stands. */
    void redraw(Card card) {
        for (String slackId : rows.outbox().viewersOf(card)) {
            rows.outbox()
                    .putUnlessWaiting(
                            "rewrite/" + card + "/" + slackId + "/" + Key.random(8),
                            new Parcel.Rewrite(slackId, card),
                            redrawn(card, slackId));
            home(slackId);
        }
        mailAnew(card);
        bundles(card)
                .forEach(bundle -> redraw(new Card(Card.Kind.NUDGES, bundle.id().value())));
    }

    /** The messages with several nudges in which it is named. */
    private List<Bundle> bundles(Card card) {
        return switch (card.kind()) {
            case NUDGES, PLAN -> List.of();
            case NUDGE -> rows.bundles().with(new Nudge.Id(card.id()));
            default -> rows.bundles().about(card.row());
        };
    }

    /** A mail stands as it was sent: new words of a draft go out as a new mail, and the old one approves nothing any more. */
    private void mailAnew(Card card) {
        if (card.kind() == Card.Kind.DRAFT && pending(card).isPresent()) {
            rows.cardMails().viewersOf(card).stream()
                    .flatMap(id -> rows.people().teammate(id).stream())
                    .filter(reach::byMail)
                    .forEach(to -> rows.cardMails().want(to.id(), card, mailed(card, ""), mayBeShown(to.id())));
        }
    }

    private String mailed(Card card, String occasion) {
        return pending(card).map(draft -> "v" + draft.version()).orElse("") + occasion;
    }

    private Optional<Draft> pending(Card card) {
        return card.kind() == Card.Kind.DRAFT
                ? rows.drafts().find(new Draft.Id(card.id())).filter(draft -> draft.state() == Draft.State.PENDING)
                : Optional.empty();
    }

    /** True when there is a way to tell them anything. */
    boolean reach(Teammate teammate) {
        return reach.atAll(teammate);
    }

    /** Says something that has no row of its own. */
    void tell(Teammate to, Card.Kind kind, Message message) {
        tell(to, kind, message, Notice.Id.fresh());
    }

    /** Says something that has no row of its own, once for each occasion and teammate; false when it was said before. */
    boolean tellOnce(Teammate to, Card.Kind kind, Message message, String occasion) {
        Notice.Id id = Notice.Id.of(occasion + "/" + to.id().value());
        boolean first = rows.notices().find(id).isEmpty();
        if (first) {
            tell(to, kind, message, id);
        }
        return first;
    }

    private void tell(Teammate to, Card.Kind kind, Message message, Notice.Id id) {
        Notice notice = new Notice(
                id, to.id(), message.sentence(), message.detail(), message.code(), message.about(), clock.instant());
        rows.notices().add(notice);
        show(to, new Card(kind, notice.id().value()));
    }

    /** What a notice says. */
    record Message(String sentence, String detail, String code, String about) {}

    /** From now on this teammate's App Home is kept true. */
    public void homeOpened(String slackId) {
        homesOpened.add(slackId);
        home(slackId);
    }

    private void home(String slackId) {
        if (homesOpened.contains(slackId)) {
            rows.outbox()
                    .putUnlessWaiting(
                            "home/" + slackId + "/" + Key.random(8), new Parcel.Home(slackId), clock.instant());
        }
    }
}
