package foreword.config;

import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The working day of teammates who chose nothing themselves, and whose Slack profile says nothing.
 *
 * @param workingHours such as {@code 09:00-17:30}
 * @param holidays closing days, in the order of the calendar
 * @param country whose public holidays they keep, null for none
 * @param remindersADay the most messages with reminders a day
 * @param asksAWeek that the plan of a week aims at
 */
public record TimeSettings(
        ZoneId zone,
        String workingHours,
        Set<LocalDate> holidays,
        @Nullable Country country,
        int remindersADay,
        Rhythm rhythm,
        int asksAWeek) {
    public TimeSettings {
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
    }
}
