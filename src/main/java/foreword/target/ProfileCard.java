package foreword.target;

import foreword.people.Segment;
import foreword.people.Teammate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The great-introduction card of a segment: without it nothing is asked.
 *
 * @param who who exactly makes a great introduction
 * @param why why we deserve it
 * @param what what we will do with it
 * @param version 1 for the first, one more for each change
 * @param filledBy who wrote this version, null when that is not known
 */
public record ProfileCard(
        Segment segment,
        String who,
        String why,
        String what,
        int version,
        Teammate.@Nullable Id filledBy,
        Instant filledAt) {
    public ProfileCard {
        if (who.isBlank() || why.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("the great-introduction card needs who, why and what");
        }
    }

    /** The first version, by nobody we know. */
    public ProfileCard(Segment segment, String who, String why, String what, Instant filledAt) {
        this(segment, who, why, what, 1, null, filledAt);
    }

    /** The version after {@code seen}, which the writer had before them; 0 when there was none. */
    public ProfileCard after(int seen, Teammate.Id by) {
        return new ProfileCard(segment, who, why, what, seen + 1, by, filledAt);
    }

    public boolean says(ProfileCard other) {
        return who.equals(other.who) && why.equals(other.why) && what.equals(other.what);
    }
}
