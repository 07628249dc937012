package foreword.deal.source;

import foreword.activity.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stages whose meaning nobody could know: asked about once, and remembered. Letter case of names does not matter. */
public interface StageQuestions {
    /** What a person said that it means; empty while nobody did. */
    Optional<StageMeaning> answer(String source, String pipeline, String name);

    /**
     * Notes that this deal is in a stage that nobody knows.
     *
     * @param title of the source, as people call it
     * @return the question, when the stage was never asked about
     */
    Optional<Id> waits(Waiting deal, String title, Instant now);

    /** One question. */
    Optional<Question> find(Id id);

    /** The stages of this source with this name that were asked about, whatever their pipeline. */
    List<Question> asked(String source, String name);

    /** Deals that wait for the answer, the oldest first. */
    List<Waiting> waiting(Asked asked);

    /** From now on it means this. Those that waited for it, and wait no longer, the oldest first. */
    List<Waiting> means(Asked asked, StageMeaning meaning, String by, Instant now);

    /** All that nobody has answered, the oldest first. */
    List<Question> open();

    /** Names a question. */
    record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("sq"));
        }

        /** As other rows refer to it. */
        public String ref() {
            return "stage/" + value;
        }
    }

    /**
     * A stage that was asked about.
     *
     * @param pipeline empty when the source names none
     */
    record Asked(String source, String pipeline, String name) {}

    /**
     * What was asked, and what was said to it.
     *
     * @param title of the source, as people call it
     * @param meaning null while nobody said
     * @param answeredBy the teammate's id, null while nobody said
     */
    record Question(
            Id id,
            Asked stage,
            String title,
            @Nullable StageMeaning meaning,
            @Nullable String answeredBy) {}

    /**
     * A deal in such a stage.
     *
     * @param at since when, by the source's clock
     */
    record Waiting(Asked stage, String externalId, Instant at) {}
}
