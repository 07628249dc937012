package foreword.adapter.slack.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day as people type it. */
final class TypedDay {
    private TypedDay() {}

    /** Reads {@code 2026-08-03}, {@code 3 Aug 2026} or {@code 3 Aug}, which is the next one not before that day. */
    static Optional<LocalDate> read(String text, LocalDate notBefore) {
        Optional<LocalDate> whole = Stream.of("uuuu-MM-dd", "d MMM uuuu", "d MMMM uuuu", "d.M.uuuu")
                .flatMap(form -> day(text, form).stream())
                .findFirst();
        return whole.or(() -> Stream.of("d MMM", "d MMMM", "MMM d", "MMMM d")
                .flatMap(form -> inYear(text, form, notBefore).stream())
                .findFirst());
    }

    private static Optional<LocalDate> day(String text, String form) {
        try {
            return Optional.of(LocalDate.parse(text, formatter(form)));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inYear(String text, String form, LocalDate notBefore) {
        try {
            MonthDay day = MonthDay.parse(text, formatter(form));
            LocalDate first = day.atYear(notBefore.getYear());
            return Optional.of(first.isBefore(notBefore) ? day.atYear(notBefore.getYear() + 1) : first);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String form) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(form)
                .toFormatter(Locale.ENGLISH);
    }
}
