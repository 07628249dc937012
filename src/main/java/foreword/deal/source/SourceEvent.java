package foreword.deal.source;

import foreword.deal.DealUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source told of one of its deals.
 *
 * @param thin it names the deal and hardly more: the rest has to be read at the source
 * @param pipeline the source's own name or id of the deal's pipeline; stages are named within it
 * @param label of the stage, where the source speaks of it by an id and says besides how people read it
 * @param contactEmail of the person at the customer, as written
 * @param leadSource where the source says that the deal came from; a hint, never evidence
 * @param formerIds the ids of deals that were merged into this one
 */
public record SourceEvent(
        Kind kind,
        DealUpdate update,
        boolean thin,
        @Nullable String pipeline,
        @Nullable StageLabel label,
        @Nullable String contactEmail,
        @Nullable String leadSource,
        List<String> formerIds) {

    public SourceEvent {
        formerIds = List.copyOf(formerIds);
    }

    /** What happened to the deal at the source. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED,
        RESTORED,
        MERGED
    }

    /** The same event with another update. */
    public SourceEvent with(DealUpdate other) {
        return new SourceEvent(kind, other, thin, pipeline, label, contactEmail, leadSource, formerIds);
    }
}
