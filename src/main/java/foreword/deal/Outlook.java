package foreword.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a deal besides where it stands.
 *
 * @param closes when it was, or should be, decided; null when nobody said
 * @param leadSource where it came from, in the words of whoever typed it there, may be empty
 */
public record Outlook(@Nullable LocalDate closes, String leadSource) {
    public static final Outlook NONE = new Outlook(null, "");

    /** What is said now, and of the rest what was said before. */
    public Outlook with(Outlook said) {
        return new Outlook(
                said.closes == null ? closes : said.closes, said.leadSource.isEmpty() ? leadSource : said.leadSource);
    }
}
