package foreword.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which somebody does not work, whatever day of the week they are.
 *
 * @param last inclusive
 */
public record Absence(LocalDate first, LocalDate last) {
    private static final int MOST_DAYS = 366;

    public Absence {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new IllegalArgumentException(
                    "days off must end after they begin, within a year: " + first + " to " + last);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
