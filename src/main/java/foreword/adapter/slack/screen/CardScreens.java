package foreword.adapter.slack.screen;

import foreword.draft.Draft;
import foreword.followup.WeekPlan;
import foreword.outbox.Card;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Draws the messages that a teammate gets from us, each from its row as it is now. */
public final class CardScreens {
    private final Rows rows;
    private final Clock clock;
    private final DraftReading reading;
    private final Function<Draft, Optional<Instant>> undoUntil;
    private final Function<Draft, Optional<Instant>> lookedForUntil;

    /**
     * @param undoUntil until when an approved draft can be taken back, empty when it no longer can
     * @param lookedForUntil until when a mail whose outcome was lost is looked for, empty when a person is to decide
     */
    public CardScreens(
            Rows rows,
            Clock clock,
            DraftReading reading,
            Function<Draft, Optional<Instant>> undoUntil,
            Function<Draft, Optional<Instant>> lookedForUntil) {
        this.rows = rows;
        this.clock = clock;
        this.reading = reading;
        this.undoUntil = undoUntil;
        this.lookedForUntil = lookedForUntil;
    }

    /** The card as this viewer sees it now; a row that is gone is drawn as a sentence that says so. */
    public Drawn draw(Card card, String viewerSlackId) {
        Scene scene = Scene.of(rows, clock, viewerSlackId);
        return find(scene, card).orElseGet(Gone::drawn);
    }

    private Optional<Drawn> find(Scene scene, Card card) {
        return switch (card.kind()) {
            case MOMENT -> MomentScreen.draw(scene, card.id());
            case STRANGER -> StrangerScreen.draw(scene, card.id());
            case DRAFT -> rows.drafts().find(new Draft.Id(card.id())).map(draft -> draft(scene, draft));
            case REPLY -> ReplyScreen.draw(scene, card.id());
            case INTRODUCTION -> IntroductionScreen.draw(scene, card.id());
            case THANKS -> ThanksScreen.draw(scene, card.id());
            case NUDGE -> NudgeScreen.draw(scene, card.id(), reading.next());
            case NUDGES -> BundleScreen.draw(scene, card.id());
            case PLAN ->
                rows.plans()
                        .find(new WeekPlan.Id(card.id()))
                        .map(it -> new PlanScreen(scene, it, Optional.empty()).drawn());
            case CONCERN -> ConcernScreen.draw(scene, card.id());
            case DEAL -> DealScreen.draw(scene, card.id());
            case CREDIT -> CreditScreen.draw(scene, card.id());
            case PROPOSAL -> ProposalScreen.draw(scene, card.id());
            case STAGE -> StageScreen.draw(scene, card.id());
            case TROUBLE -> NoticeScreen.trouble(scene, card.id());
            case NOTICE -> NoticeScreen.notice(scene, card.id());
        };
    }

    private Drawn draft(Scene scene, Draft draft) {
        Optional<Instant> undo = undoUntil.apply(draft);
        return draft.state() == Draft.State.PENDING
                ? DraftScreen.pending(scene, draft, reading, undo)
                : new DraftEnd(scene, draft).drawn(undo, lookedForUntil.apply(draft));
    }
}
