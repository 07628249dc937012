package foreword.ask.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A stretch of days, both ends included. */
record Period(LocalDate first, LocalDate last) {
    private static final int EARLY = 1;
    private static final int MIDDLE = 2;
    private static final int MIDDLE_DAY = 15;
    private static final int LAST_DAYS = 6;

    static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** The next time that this day comes; a day that a month does not have is its last. */
    static Period day(int month, int day, LocalDate on) {
        LocalDate date = in(YearMonth.of(on.getYear(), month), day);
        return day(date.isAfter(on) ? date : in(YearMonth.of(on.getYear() + 1, month), day));
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.max(1, Math.min(day, month.lengthOfMonth())));
    }

    /** So many months that begin with this one, the next time that they are not over. */
    static Period months(int first, int count, LocalDate on) {
        Period lastYear = from(YearMonth.of(on.getYear() - 1, first), count);
        Period thisYear = from(YearMonth.of(on.getYear(), first), count);
        boolean stillRuns = lastYear.last().isAfter(on);
        return stillRuns
                ? lastYear
                : thisYear.last().isAfter(on) ? thisYear : from(YearMonth.of(on.getYear() + 1, first), count);
    }

    static Period from(YearMonth month, int count) {
        return new Period(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth());
    }

    /** The week, month, quarter or year that so many of them on from this day's. */
    static Period unit(int months, int on, LocalDate day) {
        if (months == 0) {
            LocalDate monday =
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(on);
            return new Period(monday, monday.plusDays(6));
        }
        int begins = (day.getMonthValue() - 1) / months * months + 1;
        return from(YearMonth.of(day.getYear(), begins).plusMonths((long) months * on), months);
    }

    static Period weekday(int weekday, LocalDate on) {
        return day(on.with(TemporalAdjusters.next(DayOfWeek.of(weekday))));
    }

    /** From Good Friday to Easter Monday, by the Gregorian computus (Meeus). */
    static Period easter(LocalDate on) {
        Period thisYear = easter(on.getYear());
        return thisYear.last().isAfter(on) ? thisYear : easter(on.getYear() + 1);
    }

    private static Period easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        LocalDate sunday = LocalDate.of(year, n / 31, n % 31 + 1);
        return new Period(sunday.minusDays(2), sunday.plusDays(1));
    }

    static Period christmas(LocalDate on) {
        return new Period(day(12, 24, on).first(), day(12, 24, on).first().plusDays(2));
    }

    /** The beginning, middle or end of it. */
    Period edge(int which) {
        LocalDate middle = first.plusDays(MIDDLE_DAY - 1L)
                .plusDays(Math.max(0, (last.toEpochDay() - first.toEpochDay() - 30) / 2));
        return which == EARLY
                ? new Period(first, middle)
                : which == MIDDLE
                        ? new Period(middle, middle.plusDays(LAST_DAYS))
                        : new Period(last.minusDays(LAST_DAYS), last);
    }
}
