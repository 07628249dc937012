package foreword.followup;

import foreword.activity.Key;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * Somebody who is not ready yet: "not now" is not "no".
 *
 * @param about the ask or introduction it came from
 * @param who the person's name
 * @param reason in their words or ours
 * @param wake when to think of them again
 */
public record HopperEntry(
        Id id, String about, Teammate.Id owner, String who, String reason, Instant since, Instant wake, boolean open) {
    /** Names a hopper entry. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("h"));
        }
    }
}
