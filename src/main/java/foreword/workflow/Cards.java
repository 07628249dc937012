package foreword.workflow;

import foreword.activity.Key;
import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.outbox.Parcel;
import foreword.people.Teammate;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts cards before teammates and keeps them true. */
public final class Cards {
    private final Rows rows;
    private final Clock clock;
    private final Set<String> homesOpened = ConcurrentHashMap.newKeySet();

    public Cards(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Shows a card once; showing it again redraws it. */
    void show(Teammate to, Card card) {
        show(to, card, "");
    }

    /** Shows a card once for each occasion. */
    void show(Teammate to, Card card, String occasion) {
        String slackId = to.slackId();
        if (slackId == null) {
            return;
        }
        String key = "card/" + card + "/" + slackId + (occasion.isEmpty() ? "" : "/" + occasion);
        if (!rows.outbox().put(key, new Parcel.Post(slackId, card), clock.instant())) {
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
                            clock.instant());
            home(slackId);
        }
    }

    /** Says something that has no row of its own. */
    void tell(Teammate to, Card.Kind kind, Message message) {
        Notice notice = new Notice(
                Notice.Id.fresh(),
                to.id(),
                message.sentence(),
                message.detail(),
                message.code(),
                message.about(),
                clock.instant());
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
