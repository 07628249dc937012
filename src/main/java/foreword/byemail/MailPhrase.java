package foreword.byemail;

import foreword.template.Phrase;
import java.util.List;

/** What stands round the words of every mail to a teammate. */
public enum MailPhrase implements Phrase {
    CAN_DO,
    LINKS("name", "day"),
    NO_LINKS,
    WHY_BY_MAIL,
    ABOUT("what");

    private final String places;

    MailPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
