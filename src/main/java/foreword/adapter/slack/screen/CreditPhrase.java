package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is said of the credit that an introduction has for a deal. */
public enum CreditPhrase implements Phrase {
    ASKED("deal", "name"),
    CAME_THROUGH("deal", "name"),
    WAS_HELPED("deal", "name"),
    DISPUTED("deal", "name"),
    NOT_THROUGH("deal", "name"),
    FACTS("name", "target", "introduced", "company", "began"),

    STANDS_PROPOSED,
    STANDS_REFUSED,
    SOURCED("share"),
    INFLUENCED("share"),
    SOURCED_DISPUTED("share"),
    INFLUENCED_DISPUTED("share"),

    TURN_PROPOSED("day", "name"),
    TURN_CONFIRMED("day", "name"),
    TURN_DISPUTED("day", "name"),
    TURN_REFUSED("day", "name"),
    TURN_WHY("turn", "why"),

    IT_WAS,
    HELPED,
    IT_WAS_NOT,
    SHARE,
    OTHERWISE,
    STANDS,
    STANDS_NOT,
    AFTER_ALL;

    private final String places;

    CreditPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
