package foreword.ask;

/**
 * What we give back in a segment, said openly in the question and never in what is passed on.
 *
 * @param words a whole sentence as the introducer reads it
 */
public record Offer(Kind kind, String words) {
    /** What is given. */
    public enum Kind {
        DONATION,
        RECIPROCAL_INTRODUCTION,
        FEE
    }

    public Offer {
        if (words.isBlank()) {
            throw new IllegalArgumentException("an offer needs words");
        }
    }
}
