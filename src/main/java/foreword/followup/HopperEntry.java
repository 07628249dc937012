package foreword.followup;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is not ready yet: "not now" is not "no".
 *
 * @param about the ask or introduction it came from
 * @param who the person's name
 * @param reason in their words or ours
 * @param wake when to think of them again
 * @param intervalDays they hear from us no more often than this
 * @param touches how many messages have gone to them from here since they were last in touch with us
 * @param touchedAt when the last of these messages went, null before the first
 */
public record HopperEntry(
        Id id,
        String about,
        Teammate.Id owner,
        String who,
        String reason,
        Instant since,
        Instant wake,
        int intervalDays,
        int touches,
        @Nullable Instant touchedAt,
        State state) {
    /** After so many messages without an answer nobody is written to again. */
    public static final int MOST_TOUCHES = 3;

    /** Names a hopper entry. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("h"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "hopper/" + value;
        }
    }

    /** Where it is. */
    public enum State {
        RESTING,
        /** They are asked, or talked to, again. */
        TAKEN_UP,
        /** A teammate let it go. */
        DROPPED,
        /** Nobody answered, often enough. */
        ARCHIVED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(RESTING, Set.of(TAKEN_UP, DROPPED, ARCHIVED))
                .allow(DROPPED, Set.of(RESTING))
                .allow(ARCHIVED, Set.of(RESTING, TAKEN_UP));
    }

    /** An entry that begins. */
    public static HopperEntry resting(
            String about, Teammate.Id owner, String who, String reason, Instant since, Instant wake, int intervalDays) {
        return new HopperEntry(
                Id.fresh(), about, owner, who, reason, since, wake, intervalDays, 0, null, State.RESTING);
    }

    public boolean open() {
        return state == State.RESTING;
    }

    /** When they may hear from us again after being in touch then. */
    public Instant after(Instant contact) {
        return contact.plus(Duration.ofDays(intervalDays));
    }

    /** Enough was written to them without an answer. */
    public boolean tried() {
        return touches >= MOST_TOUCHES;
    }
}
