package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** Where kind words were said, who passed them on and how sure we are. */
public enum HeardPhrase implements Phrase {
    BY_EMAIL,
    IN_SURVEY,
    TO_ONE_OF_US,
    IN_CHANNEL("channel"),
    A_CHANNEL,
    IN_CONTEXT,
    PASSED_ON("name"),
    SCORE("score"),
    SCORE_WHY("score", "why");

    private final String places;

    HeardPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
