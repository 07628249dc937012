package foreword.people.strength;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Names days as people do: "today", "on Tuesday", "on 3 March". */
final class Days {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ANY_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int A_WEEK = 7;

    private final LocalDate today;
    private final ZoneId zone;

    Days(Instant now, ZoneId zone) {
        this.today = now.atZone(zone).toLocalDate();
        this.zone = zone;
    }

    String day(Instant at) {
        long ago = since(at);
        if (ago <= 1) {
            return ago <= 0 ? "today" : "yesterday";
        }
        return "on " + (ago < A_WEEK ? WEEKDAY.format(date(at, zone)) : date(at));
    }

    String date(Instant at) {
        LocalDate date = date(at, zone);
        return (date.getYear() == today.getYear() ? THIS_YEAR : ANY_YEAR).format(date);
    }

    /** Whole days from one date to the other. */
    long since(Instant at) {
        return ChronoUnit.DAYS.between(date(at, zone), today);
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
