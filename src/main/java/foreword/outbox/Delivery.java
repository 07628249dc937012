package foreword.outbox;

import foreword.activity.LeaseLost;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to send, once.
 *
 * @param key such as {@code draft/d_204/v3}: a second delivery with this key is the same delivery
 * @param dueAt not before
 * @param attempt how many times it was tried
 * @param words the other side's last words, empty before
 * @param endedAt when it was sent, refused or lost, null before
 * @param fence grows with each claim; what an earlier holder says of it does not count any more
 * @param leasedUntil whoever claimed it may work on it until then, null when nobody has
 * @param choreAt when something is next to be done about a mail that has left, null for nothing
 */
public record Delivery(
        long id,
        String key,
        Parcel parcel,
        State state,
        Instant dueAt,
        int attempt,
        String words,
        @Nullable Instant endedAt,
        long fence,
        @Nullable Instant leasedUntil,
        @Nullable Instant choreAt) {
    /** How far it got. */
    public enum State {
        QUEUED,
        SENDING,
        SENT,
        RETRY,
        FAILED,
        UNKNOWN,
        WITHDRAWN
    }

    /**
     * Right before it leaves: whoever was held up too long must not send it.
     *
     * @throws LeaseLost when its time is over
     */
    void demandLease(Instant now) {
        if (leasedUntil != null && !leasedUntil.isAfter(now)) {
            throw new LeaseLost("delivery " + key);
        }
    }

    /** Until when a lost mail is looked for before a person is asked; empty when it is not, or no longer. */
    public Optional<Instant> lookedForUntil(Instant now) {
        return state == State.UNKNOWN && endedAt != null && choreAt != null
                ? Optional.of(endedAt.plus(Chores.LOOKED_FOR)).filter(until -> until.isAfter(now))
                : Optional.empty();
    }
}
