package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** Whether kind words may be shown to others. */
public enum QuotePhrase implements Phrase {
    NOT_ASKED,
    ASKED,
    GRANTED,
    REFUSED,
    RECORDED_BY("name"),

    MAY_WE,
    SAID_YES,
    SAID_NO,
    TOOK_BACK,
    YES_AFTER_ALL;

    private final String places;

    QuotePhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
