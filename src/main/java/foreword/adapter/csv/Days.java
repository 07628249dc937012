package foreword.adapter.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as exports write them: ISO, with points, with slashes, with the month's name, or as a spreadsheet's number. */
final class Days {
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("([2-7][0-9]{4})(?:\\.[0-9]+)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})[-/.]([0-9]{4})(?:[,T ].*)?");
    private static final List<DateTimeFormatter> NAMED =
            List.of(named("d MMM uuuu"), named("d MMMM uuuu"), named("MMM d, uuuu"), named("MMMM d, uuuu"));

    private Days() {}

    /** The day; empty when it is none, or when day and month could be either way round. */
    static Optional<LocalDate> read(String written) {
        String day = written.strip();
        try {
            Matcher serial = SERIAL.matcher(day);
            if (serial.matches()) {
                return Optional.of(SPREADSHEET.plusDays(Long.parseLong(serial.group(1))));
            }
            Matcher first = YEAR_FIRST.matcher(day);
            if (first.matches()) {
                return Optional.of(LocalDate.of(number(first, 1), number(first, 2), number(first, 3)));
            }
            Matcher last = YEAR_LAST.matcher(day);
            return last.matches() ? yearLast(last) : monthNamed(day);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> yearLast(Matcher written) {
        int one = number(written, 1);
        int other = number(written, 3);
        int year = number(written, 4);
        if (written.group(2).equals(".") || one > 12 || one == other) {
            return Optional.of(LocalDate.of(year, other, one));
        }
        return other > 12 ? Optional.of(LocalDate.of(year, one, other)) : Optional.empty();
    }

    private static Optional<LocalDate> monthNamed(String day) {
        return NAMED.stream().flatMap(format -> parsed(day, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException writtenOtherwise) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
