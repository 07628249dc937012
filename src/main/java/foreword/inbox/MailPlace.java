package foreword.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a folder has been read.
 *
 * @param uid the highest that needs no second look, 0 when there is none
 * @param since while set, mails that the server received earlier are passed over: the folder is new to us, or was numbered anew
 * @param seenAt when something was last read there
 */
public record MailPlace(
        long uidValidity, long uid, @Nullable Instant since, Instant seenAt) {}
