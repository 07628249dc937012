package foreword.deal;

/** Where a deal stands; the finer stages of an open one (qualified, proposal, negotiation) are names beside it. */
public enum Stage {
    OPEN("open"),
    ON_HOLD("on-hold"),
    WON("won"),
    LOST("lost"),
    UNKNOWN("unknown");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The stage as it is written outside: {@code on-hold}. */
    public String word() {
        return word;
    }
}
