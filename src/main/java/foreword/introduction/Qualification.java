package foreword.introduction;

import foreword.people.Segment;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * Whether an introduction fits the great-introduction card, and why.
 *
 * @param words the reasons, may be empty where the outcome alone was said
 * @param segment whose card it was held against
 * @param cardVersion which version of it, 0 when there was none
 */
public record Qualification(
        Introduction.Id introduction,
        Fit fit,
        String words,
        Segment segment,
        int cardVersion,
        Teammate.Id by,
        Instant at) {

    /** How well it fits. */
    public enum Fit {
        FITS,
        PARTLY,
        DOES_NOT
    }
}
