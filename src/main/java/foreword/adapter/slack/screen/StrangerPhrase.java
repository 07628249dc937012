package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is asked about somebody unknown who wrote kind words, and what became of it. */
public enum StrangerPhrase implements Phrase {
    WHO_IS_THIS("name", "where"),
    TO_US,
    ONLY_WHOSE,
    AT("first", "company"),
    SOMEBODY_ELSE,
    SAY_WHO,
    NOT_A_CLIENT,

    KNOWN("name"),
    KNOWN_NEXT,
    LEFT_ALONE("name"),
    NOT_AGAIN;

    private final String places;

    StrangerPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
