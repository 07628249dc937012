package foreword.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * When a teammate may be spoken to.
 *
 * @param from first minute, inclusive
 * @param to last minute, exclusive
 */
public record WorkingHours(LocalTime from, LocalTime to, BusinessDays days) {
    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours must end after they begin: " + from + "-" + to);
        }
    }

    /**
     * Reads {@code 09:00-17:30}.
     *
     * @throws IllegalArgumentException naming the text
     */
    public static WorkingHours parse(String text, BusinessDays days) {
        int dash = text.indexOf('-');
        try {
            return new WorkingHours(
                    LocalTime.parse(text.substring(0, Math.max(dash, 0)).strip()),
                    LocalTime.parse(text.substring(dash + 1).strip()),
                    days);
        } catch (DateTimeParseException notTimes) {
            throw new IllegalArgumentException("not working hours: " + text + " (write 09:00-17:30)", notTimes);
        }
    }

    public boolean include(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return days.includes(local.toLocalDate())
                && !local.toLocalTime().isBefore(from)
                && local.toLocalTime().isBefore(to);
    }

    /** The moment itself when it lies in working hours, else the next time that work begins. */
    public Instant next(Instant moment, ZoneId zone) {
        if (include(moment, zone)) {
            return moment;
        }
        ZonedDateTime start = moment.atZone(zone).with(from);
        while (start.toInstant().isBefore(moment) || !days.includes(start.toLocalDate())) {
            start = start.plusDays(1).with(from);
        }
        return start.toInstant();
    }
}
