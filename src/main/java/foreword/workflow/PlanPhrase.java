package foreword.workflow;

import foreword.template.Phrase;
import java.util.List;

/** What the plan of a week says. */
public enum PlanPhrase implements Phrase {
    NOBODY,
    SETTLED,
    NAMES("n"),
    LINE("name", "why"),
    DONE("name"),
    TAKEN_OFF("name"),
    NO_LONGER_NEEDED("name"),
    ASKS("asked", "quota"),
    ALL_OF_US("words"),

    OWED("day"),
    OWED_LONG,
    RESTED("day", "reason"),
    RESTED_ENOUGH,
    KIND_WORD("day"),
    KIND_WORD_ONCE,
    NOT_TOLD,
    CAN_BE_ASKED,

    NOT("name"),
    THANK,
    SEND_SOMETHING,
    DRAFT_MAIL,

    MAIL_ITEM("name", "why"),
    MAIL_ITEM_IN_SLACK("name", "why"),
    MAIL_DEED("deed", "name"),
    MAIL_EFFECT,
    MAIL_NOTHING_SENT;

    private final String places;

    PlanPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
