package foreword.deal.source;

import foreword.activity.Key;
import foreword.deal.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stages whose meaning nobody could know: asked about once, and remembered. Letter case of names does not matter. */
public interface StageQuestions {
    /** What was asked about this stage; empty while nobody had to. */
    Optional<Question> about(Asked stage);

    /**
     * Notes that this deal is in a stage that nobody knows, or did not.
     *
     * @param title of the source, as people call it
     * @param label as people read the stage there, null when its source does not say; what is known already stays
     * @return the question, when the stage was never asked about
     */
    Optional<Id> ask(InIt deal, String title, @Nullable StageLabel label, Instant now);

    /** One question. */
    Optional<Question> find(Id id);

    /** The stages of this source with this name, its own or the one that people read, that were asked about; whatever their pipeline. */
    List<Question> asked(String source, String name);

    /** Every deal that was told to be in it, those that went on since too, the longest first. */
    List<InIt> inIt(Asked stage);

    /**
     * From now on it means this.
     *
     * @param meaning null when it is to be asked about again
     */
    void means(Asked stage, @Nullable StageMeaning meaning, String by, Instant now);

    /** All that nobody has answered, the oldest first. */
    List<Question> open();

    /** Those that were answered last, the latest first. */
    List<Question> answered(int atMost);

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
     * @param label as people read the stage there, null when its source does not say
     * @param meaning null while nobody said
     * @param answeredBy the teammate's id, null while nobody said
     */
    record Question(
            Id id,
            Asked stage,
            String title,
            @Nullable StageLabel label,
            @Nullable StageMeaning meaning,
            @Nullable String answeredBy) {

        private static final Pattern NUMBER = Pattern.compile("[0-9]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        /** As people read it there, else by the source's own name or number. */
        public String called() {
            return label == null ? stage.name() : label.stage();
        }

        /** The pipeline likewise; empty when the source names none. */
        public String pipelineCalled() {
            String read = label == null ? null : label.pipeline();
            return read == null ? stage.pipeline() : read;
        }

        /** Nobody knows more of its name than a number. */
        public boolean numbered() {
            return NUMBER.matcher(called()).matches();
        }

        /** Who says so where a deal moves by the answer: in its history one finds the question again. */
        public Source answer() {
            return new Source(stage.source(), id.ref());
        }
    }

    /**
     * A deal in such a stage.
     *
     * @param at when its source said so last, by the source's clock
     */
    record InIt(Asked stage, String externalId, Instant at) {}
}
