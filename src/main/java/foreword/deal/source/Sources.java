package foreword.deal.source;

import java.util.Optional;

/** The systems that are set up to tell us of deals. */
public interface Sources {
    /** As people call it: {@code HubSpot}. */
    String title(String source);

    /** What the operator says of its stages. */
    StageMap stages(String source);

    /** Whether its word counts without a person's. */
    boolean acts(String source);

    /** Whether the rest of a deal can be read where it comes from. */
    boolean readable(String source);

    /**
     * Reads the whole deal at its source, over the network.
     *
     * @return empty when it is not there any more
     * @throws SourceUnavailable when the source does not answer; try again later
     */
    Optional<SourceEvent> whole(String source, String externalId) throws SourceUnavailable;
}
