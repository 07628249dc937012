package foreword.adapter.mail.box;

/** Counts how often the next mail failed, and remembers where a batch failed. */
final class Failures {
    private static final int ATTEMPTS = 3;

    private long failing = -1;
    private int times;
    private long untilUid;

    /** A batch that ends with this number failed: one of its mails is at fault. */
    void within(long lastUid) {
        untilUid = Math.max(untilUid, lastUid);
    }

    /** True for a mail that has to be fetched alone. */
    boolean alone(long uid) {
        return uid <= untilUid;
    }

    /** Counts a failure of this mail; true when it was the last one we allow. */
    boolean last(long uid) {
        times = uid == failing ? times + 1 : 1;
        failing = uid;
        return times >= ATTEMPTS;
    }
}
