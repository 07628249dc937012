package foreword.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it: {@code 30d}, {@code 5bd} (business days), {@code 48h}, {@code 5m}, {@code 0s}.
 *
 * @param amount at least 0
 */
public record Term(long amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*(s|m|h|d|bd|w)");

    /** What is counted. */
    public enum Unit {
        SECONDS,
        MINUTES,
        HOURS,
        DAYS,
        BUSINESS_DAYS
    }

    /**
     * Reads a term.
     *
     * @throws IllegalArgumentException naming the text and what is allowed
     */
    public static Term parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "not a length of time: " + text + " (write 30d, 5bd, 48h, 5m, 0s or 2w)");
        }
        long amount = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> new Term(amount, Unit.SECONDS);
            case "m" -> new Term(amount, Unit.MINUTES);
            case "h" -> new Term(amount, Unit.HOURS);
            case "w" -> new Term(7 * amount, Unit.DAYS);
            case "bd" -> new Term(amount, Unit.BUSINESS_DAYS);
            default -> new Term(amount, Unit.DAYS);
        };
    }

    /** The instant this long after {@code from}; days keep the local hour over daylight saving. */
    public Instant after(Instant from, ZoneId zone, BusinessDays days) {
        return switch (unit) {
            case SECONDS -> from.plusSeconds(amount);
            case MINUTES -> from.plus(Duration.ofMinutes(amount));
            case HOURS -> from.plus(Duration.ofHours(amount));
            case DAYS -> from.atZone(zone).plusDays(amount).toInstant();
            case BUSINESS_DAYS -> days.plus(from.atZone(zone), amount).toInstant();
        };
    }

    /** As written in settings. */
    @Override
    public String toString() {
        return amount
                + switch (unit) {
                    case SECONDS -> "s";
                    case MINUTES -> "m";
                    case HOURS -> "h";
                    case DAYS -> "d";
                    case BUSINESS_DAYS -> "bd";
                };
    }
}
