package foreword.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: this person got this piece, or is about to.
 *
 * @param person as rows are referred to, such as {@code target/…} or {@code contact/…}
 * @param version of the piece
 * @param draft the mail it goes with
 * @param about what the mail belongs to, such as {@code ask/…}
 * @param sentAt null while the mail is approved and has not gone
 */
public record Handed(
        String person,
        ContentItem.Id piece,
        int version,
        String draft,
        String about,
        @Nullable Instant sentAt) {}
