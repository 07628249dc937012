package foreword.report;

import java.util.OptionalLong;

/** So many of so many. */
public record Proportion(long part, long whole) {
    /** With fewer than these a percentage says more than anybody knows. */
    public static final int ENOUGH = 20;

    /** In whole percent, rounded to the nearest; empty when there are too few for one. */
    public OptionalLong percent() {
        return whole < ENOUGH ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * part / whole));
    }
}
