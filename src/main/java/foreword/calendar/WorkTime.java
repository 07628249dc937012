package foreword.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for themselves about when they may be spoken to.
 *
 * @param hours null for the team's
 * @param days on which they work; empty for those of their country
 * @param country null for the one that their time zone lies in
 * @param quiet parts of the working day without reminders
 * @param perDay the most messages with reminders a day; null for the team's
 * @param rhythm null for the team's
 */
public record WorkTime(
        @Nullable TimeSpan hours,
        Set<DayOfWeek> days,
        @Nullable Country country,
        List<TimeSpan> quiet,
        @Nullable Integer perDay,
        @Nullable Rhythm rhythm) {
    /** Nothing was chosen. */
    public static final WorkTime USUAL = new WorkTime(null, Set.of(), null, List.of(), null, null);

    public WorkTime {
        days = Set.copyOf(days);
        quiet = List.copyOf(quiet);
    }

    public WorkTime withHours(@Nullable TimeSpan chosen) {
        return new WorkTime(chosen, days, country, quiet, perDay, rhythm);
    }

    public WorkTime withDays(Set<DayOfWeek> chosen) {
        return new WorkTime(hours, chosen, country, quiet, perDay, rhythm);
    }

    public WorkTime withCountry(@Nullable Country chosen) {
        return new WorkTime(hours, days, chosen, quiet, perDay, rhythm);
    }

    public WorkTime withQuiet(List<TimeSpan> chosen) {
        return new WorkTime(hours, days, country, chosen, perDay, rhythm);
    }

    public WorkTime withPerDay(@Nullable Integer chosen) {
        return new WorkTime(hours, days, country, quiet, chosen, rhythm);
    }

    public WorkTime withRhythm(@Nullable Rhythm chosen) {
        return new WorkTime(hours, days, country, quiet, perDay, chosen);
    }
}
