package foreword.deal;

import foreword.money.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one message says about one deal. Everything that was not said is null.
 *
 * @param deal the deal's own name at the source
 * @param externalId the deal's id at the source
 * @param stageName the source's or the writer's word for the stage: {@code Closed Won}, {@code proposal}
 * @param lostReason why it was lost, or put on hold
 * @param at the source's own time of the change
 */
public record DealUpdate(
        @Nullable String company,
        @Nullable String deal,
        @Nullable String externalId,
        Stage stage,
        @Nullable String stageName,
        @Nullable Amount amount,
        @Nullable LostReason lostReason,
        Certainty certainty,
        @Nullable Instant at) {

    /** Whether it may move a deal, once it is confirmed or comes from a trusted source. */
    public boolean stated() {
        return certainty == Certainty.STATED;
    }

    /** Whether somebody says of some deal how it stands, or what it is worth. */
    public boolean isNews() {
        boolean named = company != null || deal != null;
        return named && stated() && (stage != Stage.UNKNOWN || amount != null);
    }

    /** The same, said at this time where none was told. */
    public DealUpdate dated(Instant usual) {
        return at != null
                ? this
                : new DealUpdate(company, deal, externalId, stage, stageName, amount, lostReason, certainty, usual);
    }
}
