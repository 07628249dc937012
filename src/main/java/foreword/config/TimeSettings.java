package foreword.config;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working day of teammates whose Slack profile says nothing.
 *
 * @param workingHours such as {@code 09:00-17:30}
 * @param holidays in the order of the calendar
 */
public record TimeSettings(ZoneId zone, String workingHours, Set<LocalDate> holidays) {
    public TimeSettings {
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
    }
}
