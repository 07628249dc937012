package foreword.deal.source;

import java.time.Instant;

/** Whether each deal is still there at its source, by the source's own clock, so that late news of a deleted one does not bring it back. */
public interface SourceDeals {
    /**
     * Takes news about whether a deal is there.
     *
     * @return false when something later is known already
     */
    boolean seen(String source, String externalId, boolean there, Instant at);
}
