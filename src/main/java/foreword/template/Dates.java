package foreword.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days and hours as one of us reads them, in their language; the zone is the reader's. */
public final class Dates {
    private final Locale language;
    private final boolean german;

    Dates(Locale language) {
        this.language = language;
        this.german = language.getLanguage().equals("de");
    }

    /** {@code Tue 24 Nov}, {@code Di., 24. Nov.} */
    public String day(Instant at, ZoneId zone) {
        return written("EEE d MMM", "EEE, d. MMM", at.atZone(zone));
    }

    /** {@code 09:12}, {@code 09:12 Uhr} */
    public String time(Instant at, ZoneId zone) {
        return written("HH:mm", "HH:mm 'Uhr'", at.atZone(zone));
    }

    /** {@code Tue 24 Nov, 09:12}, {@code Di., 24. Nov., 09:12 Uhr} */
    public String dayAndTime(Instant at, ZoneId zone) {
        return day(at, zone) + ", " + time(at, zone);
    }

    /** {@code 24 Nov}, {@code 24. Nov.} */
    public String shortDay(LocalDate day) {
        return written("d MMM", "d. MMM", day);
    }

    /** {@code 24 Nov 2026}, {@code 24. Nov. 2026} */
    public String date(LocalDate day) {
        return written("d MMM yyyy", "d. MMM yyyy", day);
    }

    /** {@code Mon 3 Aug 2026}, {@code Mo., 3. Aug. 2026} */
    public String dayAndYear(LocalDate day) {
        return written("EEE d MMM yyyy", "EEE, d. MMM yyyy", day);
    }

    /** {@code November} */
    public String month(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    /** The zone as a person names it: {@code Europe/Berlin}, {@code UTC}. */
    public static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private String written(String usual, String inGerman, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(german ? inGerman : usual, language).format(time);
    }
}
