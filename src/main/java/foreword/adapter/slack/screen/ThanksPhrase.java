package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is said of a thank-you that is owed, and of those that are owed in all. */
public enum ThanksPhrase implements Phrase {
    THANK_THEM("deed"),
    DRAFTED("name"),
    PAID("name"),
    WAIVED("name"),

    SAID_YES("name", "whom"),
    SAID_YES_TO("name", "owner", "whom"),
    INTRODUCED("name", "whom"),
    INTRODUCED_TO("name", "owner", "whom"),
    ANSWERED_NO("name", "whom"),
    ANSWERED_NO_TO("name", "owner", "whom"),
    NO_ANSWER("name", "whom"),
    GAVE_ADVICE("name", "whom"),
    GAVE_ADVICE_TO("name", "owner", "whom"),
    LENT_NAME("name", "whom"),
    LENT_NAME_TO("name", "owner", "whom"),
    TRIED("name", "whom"),
    TRIED_FOR("name", "owner", "whom"),
    WITHDRAWN("name", "whom"),
    WITHDRAWN_FOR("name", "owner", "whom"),
    OUTCOME("name", "whom"),
    OUTCOME_FOR("name", "owner", "whom"),
    SOMEBODY_WANTED,

    OWED_SINCE("day", "name"),
    OWED_BY("owner", "day", "name"),
    NOTHING_OWED("name"),
    DONE_FOR_THEM("favours"),

    DRAFT,
    IN_PERSON,
    BY_PHONE,
    WITH_GIFT,
    NOT_NEEDED,
    THANKED,

    ALL_THANKED,
    ALL_THANKED_TO("name"),
    YOURS_THANKED,
    OWED_NOW("n"),
    WHOLE_TEAM,
    MORE_OWED("n"),
    NO_ASK_BEFORE,
    SINCE("day"),
    SINCE_BY("owner", "day"),
    DUE("since", "day"),
    DUE_TODAY("since"),
    LATE("n", "since"),
    IS_DRAFTED("since");

    private final String places;

    ThanksPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
