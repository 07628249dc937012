package foreword.concern;

import foreword.praise.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a detector makes of a message.
 *
 * @param concern whether to act on it
 * @param confidence the probability that it is a complaint, from 0 to 1, whatever {@code concern} says
 * @param span the words that made it so, null when it is none
 * @param kind null when it is none
 * @param reason one sentence for a person
 */
public record ConcernReading(
        boolean concern,
        double confidence,
        @Nullable Span span,
        @Nullable ConcernKind kind,
        String reason) {

    public ConcernReading {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
        if (concern != (span != null) || concern != (kind != null)) {
            throw new IllegalArgumentException("A concern has a span and a kind, and nothing else has");
        }
    }

    /** No concern, and why. */
    public static ConcernReading nothing(double confidence, String reason) {
        return new ConcernReading(false, confidence, null, null, reason);
    }
}
