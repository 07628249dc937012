package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What several screens say. */
public enum OftenPhrase implements Phrase {
    NOTHING_SENT,
    SOMEBODY,
    THEM,
    NO_COMPANY_YET,
    A_TEAMMATE,
    BY("name"),

    DRAFT_ASK,
    JUST_THANKS,
    NOT_PRAISE;

    private final String places;

    OftenPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
