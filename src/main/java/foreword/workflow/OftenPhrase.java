package foreword.workflow;

import foreword.template.Phrase;
import java.util.List;

/** What several screens and mails say. */
public enum OftenPhrase implements Phrase {
    NOTHING_SENT,
    SOMEBODY,
    THEM,
    NO_COMPANY_YET,
    A_TEAMMATE,
    BY("name"),
    SPAN("from", "to"),

    DRAFT_ASK,
    JUST_THANKS,
    NOT_PRAISE,
    LATER,
    KEEP;

    private final String places;

    OftenPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
