package foreword.workflow;

import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts deal news before a teammate, and keeps the question true while it waits. */
final class Proposing {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final UndoOffers undo;
    private final DealWords words;

    Proposing(Rows rows, Steps steps, Cards cards, UndoOffers undo, DealWords words) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.undo = undo;
        this.words = words;
    }

    /** False when the same words were called wrong before. */
    boolean add(Proposal.Said said, DealUpdate news, Teammate to) {
        String key = Proposal.wordsKey(said.words(), news);
        if (!said.words().isEmpty() && rows.proposals().wrongBefore(key)) {
            return false;
        }
        Instant at = news.at() == null || news.at().isAfter(steps.now()) ? steps.now() : news.at();
        Proposal proposal =
                new Proposal(Proposal.Id.fresh(), said, news, to.id(), Proposal.State.WAITING, null, null, at);
        rows.proposals().add(proposal, key);
        steps.note("proposal.heard", proposal.id().ref(), news.stage().word());
        cards.show(to, card(proposal.id()));
        return true;
    }

    /** It waits, and reads otherwise now. */
    void reword(Proposal waiting, String text, DealUpdate news) {
        rows.proposals().reword(waiting.id(), words.kept(text, news), Proposal.wordsKey(text, news), news);
        cards.redraw(card(waiting.id()));
    }

    /** What waits is withdrawn, and what was confirmed can be undone. */
    void noLongerSaid(Proposal proposal) {
        if (proposal.waits()) {
            withdraw(proposal);
        } else {
            offerUndo(proposal, "", null);
        }
    }

    void withdraw(Proposal proposal) {
        rows.proposals().settle(proposal.id(), Proposal.State.WITHDRAWN, proposal.deal(), null);
        steps.note("proposal.withdrawn", proposal.id().ref(), "");
        cards.redraw(card(proposal.id()));
    }

    /** To whoever takes it back, else to the one who confirmed it. */
    void offerUndo(Proposal confirmed, String said, @Nullable Teammate by) {
        Optional<Teammate> to = Optional.ofNullable(by)
                .or(() -> Optional.ofNullable(confirmed.settledBy()).flatMap(rows.people()::teammate));
        to.filter(cards::reach)
                .flatMap(it -> undo.of(confirmed, it.id(), words.kept(said, confirmed.news()), steps.now()))
                .ifPresent(offer -> {
                    rows.proposals().add(offer, offer.id().value());
                    steps.note("proposal.taken-back", offer.id().ref(), "");
                    cards.show(to.get(), card(offer.id()));
                });
    }

    static Card card(Proposal.Id id) {
        return new Card(Card.Kind.PROPOSAL, id.value());
    }
}
