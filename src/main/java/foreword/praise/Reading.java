package foreword.praise;

import org.jspecify.annotations.Nullable;

/**
 * What a detector makes of a message.
 *
 * @param praise whether to act on it
 * @param confidence the probability that it is praise, from 0 to 1, whatever {@code praise} says
 * @param span the words that made it so, null when it is no praise
 * @param kind null when it is no praise
 * @param reason one sentence for a person
 */
public record Reading(
        boolean praise,
        double confidence,
        @Nullable Span span,
        @Nullable Kind kind,
        String reason) {

    public Reading {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
        if (praise != (span != null) || praise != (kind != null)) {
            throw new IllegalArgumentException("Praise has a span and a kind, and nothing else has");
        }
    }

    /** No praise, and why. */
    public static Reading nothing(double confidence, String reason) {
        return new Reading(false, confidence, null, null, reason);
    }
}
