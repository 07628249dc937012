package foreword.money;

/** What a figure is paid for, when it is not the whole. */
public enum Period {
    WEEK(52),
    MONTH(12),
    QUARTER(4),
    YEAR(1),
    /** A rate for a day, an hour, a head or a piece, which says nothing of the whole. */
    UNIT(0);

    private final int inAYear;

    Period(int inAYear) {
        this.inAYear = inAYear;
    }

    /** How many there are in a year, 0 for a {@link #UNIT}. */
    public int inAYear() {
        return inAYear;
    }
}
