package foreword.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people count them. */
final class Ago {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Ago() {}

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    /** Such as {@code today}, {@code yesterday}, {@code 12 days ago}. */
    static String words(Instant at, Instant now) {
        long days = Math.max(0, Duration.between(at, now).toDays());
        return days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
    }
}
