package foreword.workflow;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** News that was confirmed is no longer said: one of us is asked whether the deal goes back, as long as nothing moved it since. */
final class UndoOffers {
    private static final String UNDO = "undo/";

    private final Rows rows;
    private final WhenDealMoves whenDealMoves;

    UndoOffers(Rows rows, WhenDealMoves whenDealMoves) {
        this.rows = rows;
        this.whenDealMoves = whenDealMoves;
    }

    /**
     * The question to put, empty when it was put before or the deal has moved since.
     *
     * @param to who is asked
     * @param words in which it was taken back, empty when the message was deleted or edited
     */
    Optional<Proposal> of(Proposal confirmed, Teammate.Id to, String words, Instant now) {
        Deal.Id deal = confirmed.deal();
        Source source = new Source(
                confirmed.said().source().name(), UNDO + confirmed.id().value());
        if (confirmed.state() != Proposal.State.CONFIRMED
                || confirmed.takesBack()
                || deal == null
                || !stands(deal, confirmed)
                || !rows.proposals().of(source.key()).isEmpty()) {
            return Optional.empty();
        }
        Proposal.Said said = confirmed.said();
        return Optional.of(new Proposal(
                Proposal.Id.fresh(),
                new Proposal.Said(source, 0, source.key(), said.speaker(), said.speakerName(), words, said.permalink()),
                takenBack(confirmed.news()),
                to,
                Proposal.State.WAITING,
                deal,
                null,
                now));
    }

    /** Yes, it was not so: the deal goes back, unless it has moved meanwhile. */
    WhenDealMoves.Moved takeBack(Proposal undo, Teammate by) {
        Deal.@Nullable Id deal = undo.deal();
        String original = undo.said().source().key().substring(UNDO.length());
        boolean stands = deal != null
                && rows.proposals()
                        .find(new Proposal.Id(original))
                        .filter(it -> stands(deal, it))
                        .isPresent();
        return deal != null && stands
                ? whenDealMoves.takeBack(deal, undo.said().source(), by)
                : WhenDealMoves.Moved.refused("The deal has moved since, so nothing was taken back.");
    }

    /** Whether that message moved the deal last. */
    private boolean stands(Deal.Id deal, Proposal confirmed) {
        List<Deal.Turn> history = rows.deals().history(deal);
        return !history.isEmpty()
                && history.get(history.size() - 1)
                        .source()
                        .equals(confirmed.said().source());
    }

    private static DealUpdate takenBack(DealUpdate news) {
        return new DealUpdate(
                news.company(), news.deal(), null, Stage.UNKNOWN, null, null, null, Certainty.RETRACTED, null);
    }
}
