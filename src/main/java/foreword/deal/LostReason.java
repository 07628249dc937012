package foreword.deal;

/** Why a deal was lost or put on hold. */
public enum LostReason {
    PRICE("price"),
    COMPETITOR("competitor"),
    BUDGET("budget"),
    MISSING_FEATURE("missing feature"),
    LONG_CYCLE("long cycle"),
    NO_DECISION("no decision"),
    UNRESPONSIVE("unresponsive"),
    POOR_FIT("poor fit"),
    TIMING("timing"),
    OTHER("other");

    private final String words;

    LostReason(String words) {
        this.words = words;
    }

    /** The reason as it is shown and written outside: {@code missing feature}. */
    public String words() {
        return words;
    }
}
