package foreword.ask;

import foreword.activity.Key;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * A reply that came to one of our mails, as shown to the owner.
 *
 * @param about the row it answers, for example {@code ask/a_12}
 * @param from the sender as written
 * @param words the new words of the mail
 * @param because the words that decided the answer, or why it is unclear
 * @param byAskedPerson false when somebody else wrote it, or the sender could not be made sure of
 * @param settledBy who or what decided the answer, empty while it is open
 */
public record Reply(
        Id id,
        String about,
        Teammate.Id owner,
        String from,
        String words,
        Answer answer,
        String because,
        boolean byAskedPerson,
        String settledBy,
        Instant at,
        String messageId) {
    /** Names a reply. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("r"));
        }
    }
}
