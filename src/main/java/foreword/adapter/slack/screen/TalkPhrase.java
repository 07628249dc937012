package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is said to a teammate who writes in words of their own. */
public enum TalkPhrase implements Phrase {
    READ_AS("command"),
    SHALL_I("command"),
    NOTHING_YET,
    DO_IT,
    NOT_UNDERSTOOD("words"),
    TRY,
    GLADLY,
    WHOM_TO_ASK,
    WHAT_WAITS,
    WHAT_I_DO;

    private final String places;

    TalkPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
