package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Invitation.Start;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar's date or time (RFC 5545, sections 3.3.4 and 3.3.5). */
final class CalendarTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** Outlook names zones by Windows' names; these cover most of Europe and the Americas (CLDR, windowsZones). */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Israel Standard Time", "Asia/Jerusalem"),
            Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
            Map.entry("India Standard Time", "Asia/Kolkata"),
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
            Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
            Map.entry("UTC", "UTC"));

    private CalendarTime() {}

    /** Null when it cannot be read. */
    static @Nullable Start read(String value, @Nullable String zone) {
        try {
            if (value.length() == 8) {
                return new Start(LocalDate.parse(value, DAY).atStartOfDay(), null, true);
            }
            boolean universal = value.endsWith("Z") || value.endsWith("z");
            LocalDateTime at = LocalDateTime.parse(value.substring(0, value.length() - (universal ? 1 : 0)), TIME);
            return new Start(at, universal ? ZoneOffset.UTC : zone(zone), false);
        } catch (DateTimeException | IndexOutOfBoundsException unreadable) {
            return null;
        }
    }

    /** Some programs put their own path before the name of the zone. */
    private static @Nullable ZoneId zone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String name = WINDOWS.getOrDefault(written, written);
        while (!name.isEmpty()) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException unknown) {
                int slash = name.indexOf('/', 1);
                name = slash < 0 ? "" : name.substring(slash + 1);
            }
        }
        return null;
    }
}
