package foreword.praise;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time after a kind word in which asking is natural.
 *
 * @param suggested the id of the target whom this contact may know, null when nobody is on the list
 * @param advice why now, or why not yet, in words
 */
public record Moment(
        Id id,
        Praise.Id praise,
        Contact.Id contact,
        Teammate.Id owner,
        @Nullable String suggested,
        String advice,
        State state,
        Instant openedAt,
        Instant expiresAt) {

    /** Names a moment. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("m"));
        }
    }

    /** Open, or what was made of it. */
    public enum State {
        OPEN,
        TAKEN,
        THANKED,
        SAVED,
        DISMISSED,
        EXPIRED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(OPEN, Set.of(TAKEN, THANKED, SAVED, DISMISSED, EXPIRED))
                .allow(SAVED, Set.of(TAKEN, THANKED, DISMISSED))
                .allow(EXPIRED, Set.of(TAKEN, THANKED, SAVED, DISMISSED))
                .allow(TAKEN, Set.of(OPEN))
                .allow(THANKED, Set.of(TAKEN, OPEN));
    }
}
