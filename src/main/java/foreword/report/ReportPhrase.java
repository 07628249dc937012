package foreword.report;

import foreword.template.Phrase;
import java.util.List;

/** What a report says. */
public enum ReportPhrase implements Phrase {
    NOTHING("from", "to"),
    FINDING("from", "to", "asked", "made", "won"),
    NOBODY_ASKED("from", "to", "praised"),
    KIND_WORDS("n"),
    ASKS("n"),
    INTRODUCTIONS("n"),
    WINS("n"),

    LINE("what", "count"),
    LINE_ON("what", "count", "share", "took"),
    LINE_ONE_ON("what", "count", "share", "took"),
    LINE_NONE_ON("what", "count"),
    PRAISE,
    MOMENT,
    ASKED,
    PROMISED,
    MADE,
    MET,
    WON,
    FEW("part", "whole"),
    PERCENT("percent", "part", "whole"),
    MINUTES("n"),
    HOURS("n"),
    DAYS("n"),

    THANKED("share"),
    NOTHING_OWED,
    LOAD("n", "names"),
    NAMED("name", "count"),
    HOPPER("in", "back", "out"),
    STEADY("words"),

    DEALS_HEARD,
    DEALS_WON,
    ORIGIN("name", "deals"),
    ORIGIN_WORTH("name", "deals", "worth"),
    THROUGH_INTRODUCTIONS,
    UNCONFIRMED,
    SOURCE_NOT_SAID,
    BY_OWNER,
    BY_SEGMENT,
    ROW("name", "asked", "made", "won"),
    NOBODY_YET,
    NO_SEGMENT,
    MORE("n"),

    EXPLAIN,
    DRAW,
    CSV,
    COPY,
    CLOSE,
    DRAWN("from", "to"),
    SERIES,
    NOT_DRAWN,
    MEANS_MILESTONES,
    MEANS_GOING_ON,
    MEANS_MET,
    MEANS_THANKED,
    MEANS_LOAD,
    MEANS_HOPPER,
    MEANS_DEALS,
    MEANS_FEW,
    UNREAD("typed"),
    ENDS_FIRST("typed");

    private final String places;

    ReportPhrase(String... places) {
        this.places = String.join(" ", places);
    }

    @Override
    public List<String> places() {
        return Phrase.listed(places);
    }
}
