package foreword.outbox;

import java.time.Instant;

/**
 * One thing to send, once.
 *
 * @param key such as {@code draft/d_204/v3}: a second delivery with this key is the same delivery
 * @param dueAt not before
 * @param attempt how many times it was tried
 * @param words the other side's last words, empty before
 */
public record Delivery(long id, String key, Parcel parcel, State state, Instant dueAt, int attempt, String words) {
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
}
