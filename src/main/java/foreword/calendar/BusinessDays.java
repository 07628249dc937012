package foreword.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;

/** Monday to Friday without holidays. */
public final class BusinessDays {
    private final Set<LocalDate> holidays;

    public BusinessDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The same hour, {@code count} business days later; from a weekend it counts as from its last evening. */
    public ZonedDateTime plus(ZonedDateTime from, long count) {
        ZonedDateTime day = from;
        for (long left = count; left > 0; ) {
            day = day.plusDays(1);
            if (includes(day.toLocalDate())) {
                left--;
            }
        }
        return day;
    }
}
