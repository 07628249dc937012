package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import foreword.deal.source.SourceRefused;
import foreword.deal.source.SourceUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HubSpot's pipelines with the names of their stages, kept for some minutes, so that a bulk edit does not fetch them for each deal. */
final class Pipelines {
    private static final Logger LOG = LoggerFactory.getLogger(Pipelines.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final CrmApi api;
    private final Clock clock;
    private JsonNode known = MissingNode.getInstance();
    private Instant until = Instant.MIN;

    Pipelines(CrmApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** As they were known last, perhaps nothing, where they cannot be read: a deal counts without the name of its stage. */
    synchronized JsonNode all() throws SourceUnavailable {
        if (clock.instant().isBefore(until)) {
            return known;
        }
        try {
            JsonNode all = api.get("/crm/v3/pipelines/deals");
            known = all == null ? MissingNode.getInstance() : all;
            until = clock.instant().plus(KEPT);
        } catch (SourceUnavailable trouble) {
            if (Thread.currentThread().isInterrupted()) {
                throw trouble;
            }
            said(trouble);
            until = clock.instant().plus(AFTER_TROUBLE);
        }
        return known;
    }

    private static void said(SourceUnavailable trouble) {
        if (trouble instanceof SourceRefused) {
            LOG.info(
                    "stages of HubSpot stay without a name: its pipelines cannot be read with hooks.hubspot.api-token");
        } else {
            LOG.warn("stages of HubSpot stay without a name for now: {}", trouble.getMessage());
        }
    }
}
