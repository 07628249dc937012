package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is said of those who rest in the hopper. */
public enum HopperPhrase implements Phrase {
    NOBODY,
    RESTING("n"),
    MORE("n"),

    WOKEN("who", "since", "reason", "touch"),
    COMES_BACK("who", "reason", "since", "wake"),
    WAITS("who", "reason", "since", "wake"),
    SUGGESTED("piece", "name"),
    NOTHING_NEW,
    NO_TOUCH,
    TOUCHED_TODAY("touches", "most"),
    TOUCHED_YESTERDAY("touches", "most"),
    TOUCHED("n", "touches", "most"),

    ASK_ADVICE,
    DROP,
    DROP_QUESTION,
    DROP_EFFECT("name"),
    DROP_YES;

    private final String places;

    HopperPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
