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

    /**
     * Reads {@code 2026-08-03/2026-08-14}.
     *
     * @throws java.time.DateTimeException when it is no span of days
     */
    public static Absence parse(String text) {
        String[] ends = text.split("/", 2);
        return new Absence(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
