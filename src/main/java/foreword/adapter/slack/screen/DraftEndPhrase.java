package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import java.util.List;

/** What the card of a draft says once it was decided. */
public enum DraftEndPhrase implements Phrase {
    APPROVED_FOR("by", "to", "when"),
    APPROVED_NOW("by", "to"),
    BY_AT("name", "when"),
    UNDO,
    DO_NOT_SEND("name", "when"),

    SENT("to", "by"),
    SENT_BY_HAND("to"),

    FAILED("to"),
    FAILED_NEXT,
    FIX_ADDRESS,
    COPY,

    UNKNOWN("to"),
    LOOKED_FOR("until"),
    LOOK_YOURSELF,
    ARRIVED,
    SEND_AGAIN,
    REALLY_AGAIN,
    SAME_TWICE("address"),
    AGAIN,

    DISCARDED("to"),
    DISCARDED_NEXT,
    EXPIRED("to"),
    EXPIRED_NEXT;

    private final String places;

    DraftEndPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
