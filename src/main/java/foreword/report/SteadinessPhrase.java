package foreword.report;

import foreword.template.Phrase;
import java.util.List;

/** What is said about how steadily it goes. */
public enum SteadinessPhrase implements Phrase {
    THIS_WEEK("asks", "thanks", "follow"),
    ASKS("n"),
    THANK_YOUS("n"),
    FOLLOW_UPS("n"),
    IN_A_ROW("n"),
    BURST("n"),
    QUIET("n");

    private final String places;

    SteadinessPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
