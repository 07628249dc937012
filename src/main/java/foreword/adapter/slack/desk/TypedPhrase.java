package foreword.adapter.slack.desk;

import foreword.template.Phrase;
import java.util.List;

/** What is answered to settings that are typed. */
public enum TypedPhrase implements Phrase {
    TIMES("hours", "zone", "days"),
    QUIET("spans"),
    NO_COUNTRY,
    COUNTRY_GUESSED("country"),
    COUNTRY_SAID("country"),
    OFF("days"),
    AWAY,
    AS_IT_HAPPENS("n"),
    DAILY,
    WEEKLY,
    NEVER,
    HOW,

    NOTED,
    NONE_OFF,
    ENJOY,
    OFF_OVER("day"),
    NO_SPAN("typed"),
    NO_WEEKDAY("typed"),
    NO_COUNTRY_CALLED("typed"),
    NO_DAY("typed"),
    NO_CAP("typed", "most"),
    NO_RHYTHM("typed"),
    NO_ASKS("typed"),
    HOURS_REVERSED("hours"),
    OFF_REVERSED("first", "last"),
    NOTHING_LEFT,

    ASKS("n"),
    BY_SLACK,
    BY_EMAIL,
    BY_BOTH,
    NO_SETTING("typed"),
    NO_WAY("typed"),
    HOW_TOLD,
    NOT_CHOSEN,
    NO_ADDRESS,
    NO_MAIL("address"),

    SPEAKS("language"),
    SPEAKS_AS_IN_SLACK,
    NO_LANGUAGE("languages"),

    HOW_STAGE("meanings", "again");

    private final String places;

    TypedPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
