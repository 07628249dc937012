package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What the modal with a teammate's own settings says. */
public enum SettingsPhrase implements Phrase {
    TITLE,
    SAVE,
    CANCEL,
    CLOSE,
    INTRO("zone"),

    RHYTHM,
    AS_IT_HAPPENS,
    DAILY,
    WEEKLY,
    NEVER,
    CAP,
    MESSAGES("n"),
    ASKS,
    ASKS_A_WEEK("n"),
    ASKS_HINT,
    NOTIFY,
    BY_SLACK,
    BY_EMAIL,
    BY_BOTH,
    HOURS_FROM,
    HOURS_TO,
    DAYS,
    SPANS_HINT,
    QUIET_NOW,
    QUIET_FROM,
    QUIET_TO,
    QUIET_HINT,
    OFF_NOW,
    OFF_FROM,
    OFF_TO,
    OFF_HINT,
    COUNTRY,
    COUNTRY_HINT,
    COUNTRY_GUESSED("country"),
    LANGUAGE,
    AS_IN_SLACK,
    MUTE,
    NOT_MUTED,
    MUTE_HOUR,
    MUTE_DAY,
    MUTE_WEEK,
    MUTED_UNTIL("until"),

    HOURS_REVERSED,
    HOURS_MISSING,
    QUIET_HALF,
    QUIET_ALL,
    COUNTRY_UNKNOWN,
    OFF_HALF,
    OFF_REVERSED,
    OFF_OVER,
    NO_MAIL,

    SAVED("changes"),
    NOTHING_CHANGED,
    CHANGED("what", "now"),
    HOURS,
    QUIET,
    OFF,
    NONE;

    private final String places;

    SettingsPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
