package foreword.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which template to show, and how.
 *
 * @param segment whose wording, null for everybody's
 * @param locale in which language, null for the usual one
 */
public record PreviewOptions(
        String name, @Nullable String segment, @Nullable Locale locale, Format format) {
    /** The text part of a mail, its HTML part, or Slack's mrkdwn. */
    public enum Format {
        TEXT,
        HTML,
        SLACK
    }
}
