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

    /** Reads {@code 2026-08-03}, {@code 3 Aug 2026} or {@code 3 Aug}, the next one not before that day; {@code 3.8.}, {@code 3. August} too. */
    static Optional<LocalDate> read(String text, LocalDate notBefore) {
        Optional<LocalDate> whole = Stream.of("uuuu-MM-dd", "d MMM uuuu", "d MMMM uuuu", "d.M.uuuu", "d. MMMM uuuu")
                .flatMap(TypedDay::inAnyTongue)
                .flatMap(form -> day(text, form).stream())
                .findFirst();
        return whole.or(() -> Stream.of("d MMM", "d MMMM", "MMM d", "MMMM d", "d.M.", "d. MMMM")
                .flatMap(TypedDay::inAnyTongue)
                .flatMap(form -> inYear(text, form, notBefore).stream())
                .findFirst());
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inYear(String text, DateTimeFormatter form, LocalDate notBefore) {
        try {
            MonthDay day = MonthDay.parse(text, form);
            LocalDate first = day.atYear(notBefore.getYear());
            return Optional.of(first.isBefore(notBefore) ? day.atYear(notBefore.getYear() + 1) : first);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Stream<DateTimeFormatter> inAnyTongue(String form) {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .map(tongue -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(form)
                        .toFormatter(tongue));
    }
}
