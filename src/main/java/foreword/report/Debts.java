package foreword.report;

/**
 * Thank-yous for attempts.
 *
 * @param owed how many came to be owed
 * @param paid how many of these were said since, up to now
 * @param waived how many of these a teammate found needless
 */
public record Debts(long owed, long paid, long waived) {
    /** How many were to be said. */
    public long due() {
        return owed - waived;
    }
}
