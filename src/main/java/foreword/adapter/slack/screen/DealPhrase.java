package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What a deal and a list of deals say. */
public enum DealPhrase implements Phrase {
    IS_OPEN("deal"),
    IS_ON_HOLD("deal"),
    IS_WON("deal"),
    IS_LOST("deal"),
    IS_GONE("deal"),

    AMOUNT("amount"),
    AMOUNT_WITHOUT_CURRENCY("amount"),
    AMOUNT_UNKNOWN,
    STAGE("stage"),
    STAGE_CALLED("stage", "called"),
    REASON("reason"),
    NO_CREDIT,
    CREDIT,
    CREDIT_OF("name", "target", "standing"),
    CREDIT_OF_NONE("standing"),

    TURN("stage", "day"),
    MOVED("day"),
    LOOKED_AFTER("name", "day"),
    EXPECTED_TO_CLOSE("day"),
    CLOSED("day"),
    LEAD_SOURCE("source"),

    STILL_OPEN,
    WON,
    LOST,
    ON_HOLD,
    GOES_ON,
    OPEN_AGAIN,
    MORE,
    ADD,

    NONE_OPEN,
    OPEN_DEALS("n"),
    NONE_WITH("company"),
    DEALS_WITH("company"),
    MORE_DEALS("n"),
    MORE_CREDIT("n");

    private final String places;

    DealPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
