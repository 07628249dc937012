package foreword.praise;

import org.jspecify.annotations.Nullable;

/**
 * What a detector makes of a message.
 *
 * @param band whether to act on it, and how boldly
 * @param confidence the probability that it is praise, from 0 to 1, whatever {@code band} says
 * @param span the words that made it so, null when it is no praise
 * @param kind null when it is no praise
 * @param reason one sentence for a person
 */
public record Reading(
        Band band,
        double confidence,
        @Nullable Span span,
        @Nullable Kind kind,
        String reason) {

    public Reading {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
        boolean praise = band != Band.NO;
        if (praise != (span != null) || praise != (kind != null)) {
            throw new IllegalArgumentException("Praise has a span and a kind, and nothing else has");
        }
    }

    /** No praise, and why. */
    public static Reading nothing(double confidence, String reason) {
        return new Reading(Band.NO, confidence, null, null, reason);
    }

    public boolean praise() {
        return band != Band.NO;
    }
}
