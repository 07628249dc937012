package foreword.ask;

/** How surely a mail belongs to the row it is kept with. */
public enum Tie {
    /** The person asked wrote it, in the thread of our mail. */
    SURE,
    /** A teammate said that it belongs here. */
    ACCEPTED,
    /** A teammate said that it does not. */
    REFUSED,
    /** It names no mail of ours; its writer is asked for one thing only. */
    NO_THREAD,
    /** It answers a mail of ours by its headers, and speaks of something else by its subject. */
    NEW_TOPIC,
    /** Somebody at the same company wrote it. */
    COLLEAGUE,
    /** The name is theirs, the address is not one we know. */
    OTHER_ADDRESS,
    /** Whoever wrote it had our thread, and is nobody we know there. */
    SOMEBODY_ELSE,
    /** Our own mail server does not vouch for the sender. */
    UNPROVEN,
    /** Our own mail server says that the sender is false. */
    FALSE_SENDER,
    /** It brings the person we want to meet, and reads like a no. */
    MIXED,
    /** Somebody new is in copy of an introduction. */
    ADDED,
    /** It answers a mail that we have not seen, or not yet. */
    UNPLACED;

    /** A teammate is asked about it. */
    public boolean doubtful() {
        return compareTo(REFUSED) > 0 && this != UNPLACED;
    }

    /** It counts as belonging to its row. */
    public boolean holds() {
        return this == SURE || this == ACCEPTED;
    }
}
