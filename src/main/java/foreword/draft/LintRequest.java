package foreword.draft;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it would go out, with what is needed to judge it.
 *
 * @param body the plain text of the message, signature included; Markdown escapes are undone
 * @param target whom we want to meet; null where the message is about nobody in particular
 * @param quotable what may stand between quotation marks, exactly so: stored client words cleared for this reader, and the
 *     title of the content
 * @param withheld stored client words that this reader may not see before their speaker allows it
 * @param card what the great-introduction card of the segment says, empty where none is filled in
 * @param attachment the file that goes with it, null for none
 * @param largest the most bytes an attachment may have
 * @param now when it is judged, where the asker is
 */
public record LintRequest(
        MessageKind kind,
        String subject,
        String body,
        Party asker,
        String introducer,
        @Nullable Party target,
        List<String> quotable,
        List<String> withheld,
        List<String> card,
        @Nullable Attached attachment,
        long largest,
        ZonedDateTime now) {

    public LintRequest {
        if (asker.name().isBlank()) {
            throw new IllegalArgumentException("Nobody asks without a name");
        }
        quotable = List.copyOf(quotable);
        withheld = List.copyOf(withheld);
        card = List.copyOf(card);
    }

    /** A person and the company they work for. */
    public record Party(String name, String company) {}

    /** A file's name and size in bytes. */
    public record Attached(String name, long bytes) {}
}
