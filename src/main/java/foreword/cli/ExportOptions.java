package foreword.cli;

import foreword.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What to export, and how.
 *
 * @param contact only what is kept about this person; null exports everything
 */
public record ExportOptions(@Nullable EmailAddress contact, Format format) {
    /** Everything as JSON, or praise alone as CSV. */
    public enum Format {
        JSON,
        CSV
    }
}
