package foreword.deal.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stages whose meaning nobody could know: asked about once, and remembered. Letter case of names does not matter. */
public interface StageQuestions {
    /** What a person said that it means; empty while nobody did. */
    Optional<StageMeaning> answer(String source, String pipeline, String name);

    /**
     * Notes that this deal is in a stage that nobody knows.
     *
     * @return true when the stage was never asked about
     */
    boolean waits(Waiting deal, Instant now);

    /** The stages of this source with this name that were asked about, whatever their pipeline. */
    List<Asked> asked(String source, String name);

    /** From now on it means this. Those that waited for it, and wait no longer, the oldest first. */
    List<Waiting> means(Asked asked, StageMeaning meaning, String by, Instant now);

    /** All that nobody has answered, the oldest first. */
    List<Asked> open();

    /**
     * A stage that was asked about.
     *
     * @param pipeline empty when the source names none
     */
    record Asked(String source, String pipeline, String name) {}

    /**
     * A deal in such a stage.
     *
     * @param at since when, by the source's clock
     */
    record Waiting(Asked stage, String externalId, Instant at) {}
}
