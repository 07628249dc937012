package foreword.adapter.slack.screen;

import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Stage;

/** What a stage, a phase and a reason are called. */
final class StageWords {
    private StageWords() {}

    static StagePhrase of(Stage stage) {
        return switch (stage) {
            case OPEN -> StagePhrase.OPEN;
            case ON_HOLD -> StagePhrase.ON_HOLD;
            case WON -> StagePhrase.WON;
            case LOST -> StagePhrase.LOST;
            case UNKNOWN -> StagePhrase.UNKNOWN;
        };
    }

    static StagePhrase of(Phase phase) {
        return switch (phase) {
            case OPEN -> StagePhrase.OPEN;
            case QUALIFIED -> StagePhrase.QUALIFIED;
            case PROPOSAL -> StagePhrase.PROPOSAL;
            case NEGOTIATION -> StagePhrase.NEGOTIATION;
        };
    }

    static StagePhrase of(LostReason reason) {
        return switch (reason) {
            case PRICE -> StagePhrase.PRICE;
            case COMPETITOR -> StagePhrase.COMPETITOR;
            case BUDGET -> StagePhrase.BUDGET;
            case MISSING_FEATURE -> StagePhrase.MISSING_FEATURE;
            case LONG_CYCLE -> StagePhrase.LONG_CYCLE;
            case NO_DECISION -> StagePhrase.NO_DECISION;
            case UNRESPONSIVE -> StagePhrase.UNRESPONSIVE;
            case POOR_FIT -> StagePhrase.POOR_FIT;
            case TIMING -> StagePhrase.TIMING;
            case OTHER -> StagePhrase.OTHER;
        };
    }
}
