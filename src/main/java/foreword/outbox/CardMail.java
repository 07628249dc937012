package foreword.outbox;

import foreword.activity.Key;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * A card that goes to a teammate by mail.
 *
 * @param expiresAt until when its links and answers to it count; the epoch while it has not been written
 */
public record CardMail(Id id, Teammate.Id to, Card card, Instant expiresAt) {
    /** Names a card by mail. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("cm"));
        }
    }
}
