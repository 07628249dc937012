package foreword.ask;

import foreword.activity.Key;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reply that came to one of our mails, as shown to the owner. Where {@link Tie#doubtful} the owner is asked whether it
 * belongs to its row; until then it moves nothing.
 *
 * @param about the row it answers, for example {@code ask/a_12}
 * @param from the sender as written
 * @param words the new words of the mail
 * @param because the words that decided the answer, or why it is unclear
 * @param tie how surely it belongs to the row
 * @param brought whom the mail brings in: the person to meet, or somebody added; null mostly
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
        Tie tie,
        @Nullable Brought brought,
        String settledBy,
        Instant at,
        String messageId) {

    /** Who wrote it, empty when no address can be read. */
    public Optional<EmailAddress> address() {
        int open = from.lastIndexOf('<');
        return EmailAddress.read(open < 0 ? from : from.substring(open + 1).replace(">", ""));
    }

    /** A teammate is to say what it means, or whether it belongs there. */
    public boolean waitsForWord() {
        return tie.doubtful() || (tie.holds() && settledBy.isEmpty() && brought == null && about.startsWith("ask/"));
    }

    /** The person asked wrote it, for all we know. */
    public boolean byAskedPerson() {
        return tie.holds();
    }

    /**
     * Somebody whom a mail brings into the conversation.
     *
     * @param name as written, may be empty
     * @param subject of that mail
     * @param references of that mail and its own id, oldest first
     */
    public record Brought(EmailAddress address, String name, String subject, List<String> references) {
        public Brought {
            references = List.copyOf(references);
        }
    }

    /** Names a reply. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("r"));
        }
    }
}
