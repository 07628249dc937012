package foreword.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days of a report as people type them, in English and German: {@code month}, {@code last quarter}, {@code Q2 2026},
 * {@code März 2026}, {@code 2026-03}, {@code 1.3.2026 bis 15.4.2026}, {@code 2026-01..2026-03}, {@code since March}. Nothing typed is the
 * quarter that runs.
 */
public final class TypedPeriod {
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:\\.{2,}|…|\\s[-–—]\\s|–|\\s(?:to|until|till|through|bis)\\s)\\s*");
    private static final Pattern BETWEEN_AND =
            Pattern.compile("(?:between|zwischen)\\s+(.+?)\\s+(?:and|und)\\s+(?:dem\\s+|the\\s+)?(.+)");
    private static final Pattern SINCE = Pattern.compile("(?:since|seit)\\s+(.+)");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:from|since|between|for|in|of|the|vom|von|seit|zwischen|dem|im)\\s+)+");
    private static final Pattern NAMED = Pattern.compile("(?:(\\p{L}+)\\s+)?(\\p{L}+)");
    private static final Pattern QUARTER = Pattern.compile("q\\s?([1-4])(?:[\\s/]+(\\d{4}))?|(\\d{4})[-\\s/]?q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}+)\\.?(?:[\\s,]+(\\d{4}))?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(\\p{L}+)\\.?(?:[\\s,]+(\\d{4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,]+(\\d{4}))?");
    private static final Set<String> THIS =
            Set.of("this", "current", "dieser", "diesem", "diesen", "dieses", "diese", "laufendes");
    private static final Set<String> LAST = Set.of(
            "last",
            "previous",
            "past",
            "letzter",
            "letztem",
            "letzten",
            "letztes",
            "letzte",
            "voriges",
            "vorigen",
            "voriger");
    private static final Set<String> MONTHS = Set.of("month", "months", "monat", "m");
    private static final Set<String> QUARTERS = Set.of("quarter", "quarters", "quartal", "vierteljahr", "q");
    private static final Set<String> YEARS = Set.of("year", "years", "jahr", "y");
    private static final Set<String> TODAY = Set.of("today", "now", "heute");
    private static final int SHORTEST_NAME = 3;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2199;

    private final LocalDate today;

    /** @param today where the asker lives */
    public TypedPeriod(LocalDate today) {
        this.today = today;
    }

    /** Nothing can be made of what was typed. */
    public static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;

        /** Why not. */
        public enum Because {
            NO_PERIOD,
            ENDS_BEFORE_IT_BEGINS
        }

        private final String typed;
        private final Because because;

        Unread(String typed, Because because) {
            super(typed + ": " + because);
            this.typed = typed;
            this.because = because;
        }

        /** What could not be read, as it was typed. */
        public String typed() {
            return typed;
        }

        public Because because() {
            return because;
        }
    }

    /**
     * The days that are meant.
     *
     * @throws Unread naming what was typed
     */
    public Period read(String typed) throws Unread {
        String words =
                BEFORE.matcher(divided(typed.strip().toLowerCase(Locale.ROOT))).replaceFirst("");
        if (words.isEmpty()) {
            return Period.quarter(today);
        }
        String[] ends = BETWEEN.split(words, -1);
        if (ends.length > 2) {
            throw new Unread(typed, Unread.Because.NO_PERIOD);
        }
        Period first = ends[0].isEmpty() ? unread(typed) : one(ends[0], typed);
        if (ends.length == 1) {
            return first;
        }
        LocalDate last = ends[1].isEmpty() ? today : end(ends[1], first.first(), typed);
        if (last.isBefore(first.first())) {
            throw new Unread(typed, Unread.Because.ENDS_BEFORE_IT_BEGINS);
        }
        return new Period(first.first(), last);
    }

    /** With the ends of a span on both sides of a divider. */
    private static String divided(String words) {
        String divided = BETWEEN_AND.matcher(words).replaceFirst("$1 … $2");
        boolean open =
                SINCE.matcher(divided).matches() && !BETWEEN.matcher(divided).find();
        return open ? divided + " …" : divided;
    }

    /** Without a year the next such day, when the latest that has begun lies before the first. */
    private LocalDate end(String words, LocalDate first, String typed) throws Unread {
        LocalDate last = one(words, typed).last();
        boolean anyYear = named(words).isEmpty() && !YEAR.matcher(words).find();
        return last.isBefore(first) && anyYear
                ? new TypedPeriod(first.plusYears(1).minusDays(1))
                        .one(words, typed)
                        .last()
                : last;
    }

    private static Period unread(String typed) throws Unread {
        throw new Unread(typed, Unread.Because.NO_PERIOD);
    }

    private Period one(String words, String typed) throws Unread {
        try {
            return Stream.of(named(words), quarter(words), month(words), day(words))
                    .flatMap(Optional::stream)
                    .filter(it -> it.first().getYear() >= EARLIEST && it.last().getYear() <= LATEST)
                    .findFirst()
                    .orElseThrow(() -> new Unread(typed, Unread.Because.NO_PERIOD));
        } catch (DateTimeException noSuchDay) {
            throw new Unread(typed, Unread.Because.NO_PERIOD);
        }
    }

    private Optional<Period> named(String words) {
        Matcher named = NAMED.matcher(words);
        if (TODAY.contains(words)) {
            return Optional.of(new Period(today, today));
        }
        if (!named.matches()) {
            return YEAR.matcher(words).matches()
                    ? Optional.of(Period.year(LocalDate.of(Integer.parseInt(words), 1, 1)))
                    : Optional.empty();
        }
        String which = named.group(1);
        boolean last = which != null && LAST.contains(which);
        if (which != null && !last && !THIS.contains(which)) {
            return Optional.empty();
        }
        String what = named.group(2);
        int back = last ? 1 : 0;
        if (MONTHS.contains(what)) {
            return Optional.of(Period.month(today.minusMonths(back)));
        }
        if (QUARTERS.contains(what)) {
            return Optional.of(Period.quarter(today.minusMonths(3L * back)));
        }
        return YEARS.contains(what) ? Optional.of(Period.year(today.minusYears(back))) : Optional.empty();
    }

    private Optional<Period> quarter(String words) {
        Matcher quarter = QUARTER.matcher(words);
        if (!quarter.matches()) {
            return Optional.empty();
        }
        boolean yearLast = quarter.group(1) != null;
        int number = Integer.parseInt(quarter.group(yearLast ? 1 : 4));
        String year = quarter.group(yearLast ? 2 : 3);
        return Optional.of(Period.quarter(begun(LocalDate.of(today.getYear(), 3 * number - 2, 1), year)));
    }

    private Optional<Period> month(String words) {
        Matcher numbers = YEAR_MONTH.matcher(words);
        if (numbers.matches()) {
            return Optional.of(Period.month(LocalDate.of(number(numbers, 1), number(numbers, 2), 1)));
        }
        Matcher name = MONTH_YEAR.matcher(words);
        return name.matches()
                ? monthNamed(name.group(1))
                        .map(month -> Period.month(begun(LocalDate.of(today.getYear(), month, 1), name.group(2))))
                : Optional.empty();
    }

    private Optional<Period> day(String words) {
        return iso(words)
                .or(() -> german(words))
                .or(() -> dayOf(DAY_MONTH.matcher(words), 2, 1))
                .or(() -> dayOf(MONTH_DAY.matcher(words), 1, 2))
                .map(day -> new Period(day, day));
    }

    private static Optional<LocalDate> iso(String words) {
        Matcher day = ISO_DAY.matcher(words);
        return day.matches()
                ? Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)))
                : Optional.empty();
    }

    private Optional<LocalDate> german(String words) {
        Matcher day = GERMAN_DAY.matcher(words);
        return day.matches() ? Optional.of(dayIn(day.group(3), number(day, 2), number(day, 1))) : Optional.empty();
    }

    private Optional<LocalDate> dayOf(Matcher day, int month, int number) {
        return day.matches()
                ? monthNamed(day.group(month)).map(named -> dayIn(day.group(3), named.getValue(), number(day, number)))
                : Optional.empty();
    }

    /** Without a year the latest such day that has begun. */
    private LocalDate dayIn(@Nullable String year, int month, int day) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        YearMonth named = YearMonth.of(today.getYear(), month);
        boolean begun = !named.atDay(Math.min(day, named.lengthOfMonth())).isAfter(today);
        return LocalDate.of(begun ? today.getYear() : today.getYear() - 1, month, day);
    }

    /** Without a year the latest one that has begun. */
    private LocalDate begun(LocalDate thisYear, @Nullable String year) {
        if (year != null) {
            return thisYear.withYear(Integer.parseInt(year));
        }
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    private static Optional<Month> monthNamed(String typed) {
        return Stream.of(Month.values())
                .filter(month -> typed.length() >= SHORTEST_NAME)
                .filter(month -> List.of(Locale.ENGLISH, Locale.GERMAN).stream()
                        .map(language ->
                                month.getDisplayName(TextStyle.FULL, language).toLowerCase(language))
                        .anyMatch(name -> name.startsWith(typed) || plain(name).startsWith(plain(typed))))
                .findFirst();
    }

    /** "Maerz" and "marz" are März. */
    private static String plain(String name) {
        return name.replace("ä", "a").replace("ae", "a");
    }
}
