package foreword.outbox;

import foreword.activity.Key;
import foreword.people.Teammate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a teammate has to know, without a row of its own.
 *
 * @param sentence what happened, whole, with a name in it
 * @param detail what is safe and what to do, may be empty
 * @param code for the support, such as {@code FW-3107}, empty for good news
 * @param about the row it is about, may be empty
 */
public record Notice(Id id, Teammate.Id to, String sentence, String detail, String code, String about, Instant at) {
    /** Names a notice. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("nt"));
        }

        /** The same for the same occasion. */
        public static Id of(String occasion) {
            return new Id("nt_" + UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
