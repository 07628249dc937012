package foreword.praise;

import foreword.activity.Key;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a teammate said about words that somebody outside wrote: praise or not. The listener of this workspace learns from it.
 *
 * @param praise where the words came from, null when they were taught by themselves
 * @param contact whose words they are, null while that is not known
 * @param words the words that were judged
 * @param undoneAt null while it counts
 */
public record Mark(
        Id id,
        Praise.@Nullable Id praise,
        Contact.@Nullable Id contact,
        String words,
        boolean isPraise,
        Teammate.Id by,
        Instant at,
        @Nullable Instant undoneAt) {

    /** Names a mark. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("k"));
        }
    }

    /** Whether the listener goes by it. */
    public boolean counts() {
        return undoneAt == null;
    }
}
