package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** How far a deal has come, and why it went no further. */
public enum StagePhrase implements Phrase {
    OPEN,
    QUALIFIED,
    PROPOSAL,
    NEGOTIATION,
    ON_HOLD,
    WON,
    LOST,
    UNKNOWN,

    PRICE,
    COMPETITOR,
    BUDGET,
    MISSING_FEATURE,
    LONG_CYCLE,
    NO_DECISION,
    UNRESPONSIVE,
    POOR_FIT,
    TIMING,
    OTHER;

    @Override
    public List<String> places() {
        return List.of();
    }
}
