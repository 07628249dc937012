package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is asked about a stage of another system. */
public enum MeaningPhrase implements Phrase {
    ASKED("stage", "system"),
    ASKED_IN("stage", "pipeline", "system"),
    ASKED_NUMBER("stage", "system"),
    ASKED_NUMBER_IN("stage", "pipeline", "system"),
    NUMBER_ONLY("system"),
    IN_IT("deals"),
    IN_IT_AND("n", "deals"),
    ASKED_ONCE,
    MEANS("stage", "system", "meaning"),
    MEANS_NOTHING("stage", "system"),
    GONE_ON("deals"),
    GONE_ON_AND("n", "deals"),

    OPEN,
    FINER,
    QUALIFIED,
    PROPOSAL,
    NEGOTIATION,
    IGNORE,
    LABEL("stage", "meaning"),
    IGNORED,
    MEANING,
    CORRECT,
    ASK_AGAIN,
    AT_HOME;

    private final String places;

    MeaningPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
