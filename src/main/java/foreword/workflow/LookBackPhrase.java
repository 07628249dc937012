package foreword.workflow;

import foreword.template.Phrase;
import java.util.List;

/** What the look back at a month says. */
public enum LookBackPhrase implements Phrase {
    MONTH("n", "month", "asked", "thanked", "met", "won"),
    AFTER_WINNING,
    AFTER_MEETING,
    THANKED_ONLY,
    THANK_FOR_THE_ATTEMPT,
    KEPT_UP;

    private final String places;

    LookBackPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
