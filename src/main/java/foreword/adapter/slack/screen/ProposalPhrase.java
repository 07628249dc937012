package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What is asked about deal news that was heard. */
public enum ProposalPhrase implements Phrase {
    ASKED("news"),
    TAKEN_BACK("name"),
    CONFIRMED("news"),
    UNDONE("name"),
    NOT_SO("news"),
    KEPT("name"),
    WITHDRAWN("news"),
    SAID_BY("name"),

    WHICH_DEAL,
    RIGHT,
    RIGHT_LABEL("name"),
    WRONG,
    WRONG_LABEL("name"),
    UNDO,
    UNDO_LABEL("name"),
    KEEP_LABEL("name");

    private final String places;

    ProposalPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
