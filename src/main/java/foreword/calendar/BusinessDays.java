package foreword.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The days on which people work: all but their weekend, public holidays and closing days. */
public final class BusinessDays {
    private static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<DayOfWeek> weekend;
    private final Predicate<LocalDate> closed;

    /** Monday to Friday but for these days. */
    public BusinessDays(Set<LocalDate> holidays) {
        this(SATURDAY_AND_SUNDAY, Set.copyOf(holidays)::contains);
    }

    /**
     * Any week.
     *
     * @param weekend may be empty, but not the whole week
     * @param closed the days on which nobody works although they are not of the weekend
     */
    public BusinessDays(Set<DayOfWeek> weekend, Predicate<LocalDate> closed) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a day on which people work");
        }
        this.weekend = Set.copyOf(weekend);
        this.closed = closed;
    }

    public boolean includes(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !closed.test(day);
    }

    /** True when this day of the week is none of the weekend. */
    public boolean includes(DayOfWeek day) {
        return !weekend.contains(day);
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
