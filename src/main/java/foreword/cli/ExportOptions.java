package foreword.cli;

import foreword.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What to export, and how.
 *
 * @param contact only what is kept about this person; null exports everything
 * @param list which table, when it is CSV
 */
public record ExportOptions(@Nullable EmailAddress contact, Format format, List list) {
    /** Tables for spreadsheets. */
    public enum List {
        PRAISE,
        CONTACTS,
        DEALS,
        TARGETS
    }

    /** Everything as JSON, or one table as CSV. */
    public enum Format {
        JSON,
        CSV
    }
}
