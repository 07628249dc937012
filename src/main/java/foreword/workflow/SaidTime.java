package foreword.workflow;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day and an hour as a letter says them: "Tuesday 14 April at 10:00", "Dienstag, 14. April um 10:00 Uhr". */
final class SaidTime {
    private SaidTime() {}

    static String of(ZonedDateTime time, Locale locale) {
        String pattern = switch (locale.getLanguage()) {
            case "en" -> "EEEE d MMMM 'at' HH:mm";
            case "de" -> "EEEE, d. MMMM 'um' HH:mm 'Uhr'";
            default -> "EEEE d MMMM, HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, locale.stripExtensions()).format(time);
    }
}
