package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What the card of a moment says, and the list of all of them. */
public enum MomentPhrase implements Phrase {
    SAID("name", "company", "where"),
    MAY_HAVE_SAID("name", "company", "where"),
    DRAFT_TO_MEET("target"),
    WHY_NOW("why"),
    FRESH,
    MAY_KNOW("first", "who"),
    AT("name", "company"),
    AT_AS("name", "role", "company"),
    WHY_THEM("first", "why"),
    OFFER_ENDS("when"),

    ADVICE_INSTEAD,
    KEEP,
    PRAISE,
    REMIND_TOMORROW,
    NEVER_ASK("first"),
    ASK_OF("first"),
    ASK_OF_ABOUT("first", "target"),

    ASK_DRAFTED("name"),
    THANKS_DRAFTED("name"),
    KEPT("name"),
    DISMISSED("name"),
    ENDED("name", "day"),
    TAKEN_BACK("name", "company"),

    APPROVE_NEXT,
    STILL_OF_USE,
    JUDGED,
    ASK_LATER,
    NOTHING_TO_DO,

    NONE_OPEN,
    HEARD_ELSEWHERE,
    ALL_THAT_WAITS,
    COUNTED("n", "saved"),
    OPEN_LINE("name", "company", "when"),
    SAVED_LINE("name", "company", "day"),
    SAVED_TITLE,
    SAVE,
    NO_WORDS,
    MORE("n");

    private final String places;

    MomentPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
