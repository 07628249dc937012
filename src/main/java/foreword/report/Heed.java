package foreword.report;

import java.time.Duration;

/**
 * How many cards and reminders were acted upon, of those whose time is over.
 *
 * @param shown moments and reminders that came to an end, but for reminders whose reason went away
 * @param heeded those of them that somebody took, kept, put off or did; not those that were called no praise or ran out
 */
public record Heed(long shown, long heeded) {
    /** How far back it is counted. */
    static final Duration LOOKED_BACK = Duration.ofDays(30);

    /** Seven in ten, where a messenger is still welcome. */
    private static final int WELCOME_PERCENT = 70;
    /** Fewer than these say nothing as a share. */
    private static final int ENOUGH = 10;

    /** True when there are enough for a share to mean something. */
    public boolean enough() {
        return shown >= ENOUGH;
    }

    /** In whole percent, rounded; 0 when nothing was shown. */
    public long percent() {
        return shown == 0 ? 0 : Math.round(100.0 * heeded / shown);
    }

    /** True when so few are acted upon that fewer would do. */
    public boolean tooMany() {
        return enough() && heeded * 100 < shown * WELCOME_PERCENT;
    }
}
