package foreword.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/**
 * The days that a report is about.
 *
 * @param first its first day
 * @param last its last day, included
 */
public record Period(LocalDate first, LocalDate last) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " lies before " + first);
        }
    }

    /**
     * Reads {@code 2026-01-01..2026-03-31}.
     *
     * @throws java.time.DateTimeException when these are no two days
     * @throws IllegalArgumentException when it ends before it begins
     */
    public static Period parse(String text) {
        String[] ends = text.split("\\.\\.", 2);
        return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    /** The month in which this day lies. */
    public static Period month(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
    }

    /** The quarter in which this day lies. */
    public static Period quarter(LocalDate day) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /** The year in which this day lies. */
    public static Period year(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** When its first day begins there. */
    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** When its last day is over there; excluded. */
    public Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
