package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What the card of a draft says, while it waits and after it was decided, and its modals. */
public enum DraftPhrase implements Phrase {
    PRAISE_THANKS("to"),
    QUESTION("to", "whom"),
    FORWARDABLE("to", "first", "whom"),
    FORWARDABLE_TO_SOMEBODY("to"),
    ADVICE("to", "whom"),
    NAME_DROP("to", "whom"),
    NAME_USED("to"),
    FIRST_REPLY("helper", "to"),
    FOLLOW_UP("to"),
    THANKS_ATTEMPT("to"),
    THANKS_INTRODUCTION("to"),
    THANKS_OUTCOME("to"),
    REPORT_BACK("to"),
    QUOTE_PERMISSION("to"),
    OPEN_ASK("to"),
    EXPECTATION("to"),
    HOPPER_TOUCH("to"),
    SOMEBODY_TO_MEET,

    TO("name", "address"),
    BCC("addresses"),
    SUBJECT("subject"),
    TOO_LONG,
    ATTACHED("piece"),
    LINKED("piece"),
    VERSION("version"),
    EXPIRES("day"),
    WHO_MAY,
    APPROVE,
    APPROVE_TO("name"),
    EDIT,
    DISCARD,
    SEND_TO("name"),
    GOES_AT("address", "when"),
    GOES_AT_ONCE("address"),
    SEND,
    GO_BACK,
    DISCARD_IT,
    NOT_SENT_TO("address"),
    KEEP_IT,
    CHANGE_TARGET,
    CHANGE_CONTENT,
    SEND_MYSELF,

    ANSWER_NEXT("first"),
    THANK_NEXT("first"),
    NOTHING_NEXT("first"),
    MEETING_NEXT,
    STOPS_NEXT("first"),
    PERMISSION_NEXT("first"),
    NOT_OWED_NEXT("first");

    private final String places;

    DraftPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
