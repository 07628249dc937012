package foreword.workflow;

/** What became of something that was heard. */
public enum Hearing {
    KEPT,
    /** The words are kept already, or somebody said that they are no praise. */
    KNOWN,
    NOT_PRAISE,
    /** Praise of somebody who is no client, or whom nobody of us could be asked about. */
    NOT_A_CLIENT
}
