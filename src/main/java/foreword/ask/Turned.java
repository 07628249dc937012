package foreword.ask;

/**
 * A move that was made.
 *
 * @param side whose side moved
 */
public record Turned(Side side, String from, String to, Cause cause) {
    /** Whose side of an ask. */
    public enum Side {
        OURS,
        INTRODUCER,
        TARGET
    }
}
