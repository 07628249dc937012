package foreword.target;

import foreword.people.Segment;
import java.time.Instant;

/**
 * The great-introduction card of a segment: without it nothing is asked.
 *
 * @param who who exactly makes a great introduction
 * @param why why we deserve it
 * @param what what we will do with it
 */
public record ProfileCard(Segment segment, String who, String why, String what, Instant filledAt) {
    public ProfileCard {
        if (who.isBlank() || why.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("the great-introduction card needs who, why and what");
        }
    }
}
