package foreword.outbox;

/** How many mails may leave by one account; who sends more is taken for a sender of spam. */
public record Limits(int perMinute, int perDay) {
    /** For a server of one's own that counts nothing. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public Limits {
        if (perMinute < 1 || perDay < 1) {
            throw new IllegalArgumentException("limits begin at 1: " + perMinute + " a minute, " + perDay + " a day");
        }
    }
}
