package foreword.report;

/** What a teammate does towards introductions. */
public enum Act {
    /** An ask that went out. */
    ASK,
    /** A thank-you that was paid. */
    THANKS,
    /** A follow-up that was sent, in the hopper too. */
    FOLLOW_UP
}
