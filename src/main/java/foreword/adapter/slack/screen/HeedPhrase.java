package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** How many of the cards and reminders were acted upon. */
public enum HeedPhrase implements Phrase {
    TITLE,
    NONE,
    FEW("heeded", "shown"),
    SHARE("heeded", "shown", "percent"),
    FEWER;

    private final String places;

    HeedPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
