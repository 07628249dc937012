package foreword.concern;

import foreword.activity.Key;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a teammate said about words that somebody outside wrote: a concern or not. The detector of this workspace learns from it.
 *
 * @param complaint where the words came from, null when they were taught by themselves
 * @param contact whose words they are, null while that is not known
 */
public record Lesson(
        Id id,
        Complaint.@Nullable Id complaint,
        Contact.@Nullable Id contact,
        String words,
        boolean isConcern,
        Teammate.Id by,
        Instant at) {

    /** Names a lesson. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("l"));
        }
    }
}
