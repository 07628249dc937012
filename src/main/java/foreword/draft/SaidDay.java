package foreword.draft;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as a mail names it, in English or German: "Tuesday 14th", "14 April", "Dienstag, 14. April 2026", "Dienstag, 14.4.".
 *
 * @param weekday null when none is named
 * @param month 1 to 12, 0 when none is named
 * @param year 0 when none is named
 */
record SaidDay(String words, @Nullable DayOfWeek weekday, int day, int month, int year) {
    /** In days: nobody offers a time so late without saying the year. */
    private static final int FAR = 300;

    private static final List<String> ENGLISH_DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> GERMAN_DAYS =
            List.of("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> GERMAN_MONTHS = Map.of("m\u00e4r", 3, "mai", 5, "okt", 10, "dez", 12);
    private static final String WEEKDAY =
            "(?:(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
                    + "|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch),? (?:the |den |dem )?)?";
    private static final String MONTH =
            "(?<month>jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m\u00e4rz|apr(?:il)?|may|mai"
                    + "|june?|juni|july?|juli|aug(?:ust)?|sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
    private static final String NO_HOUR = "(?![\\d:%])(?! ?(?:[ap]m|uhr|o'clock)\\b)";
    private static final Pattern NUMBERS = Pattern.compile(
            "(?U)\\b" + WEEKDAY + "(?<day>[0-3]?\\d)\\. ?(?<month>0?[1-9]|1[0-2])\\.(?: ?(?<year>20\\d\\d))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?U)\\b" + WEEKDAY + "(?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.)?(?: of)?(?: ?" + MONTH
                    + "\\b)?(?:,? (?<year>20\\d\\d))?" + NO_HOUR);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?U)\\b" + WEEKDAY + MONTH + " (?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?:,? (?<year>20\\d\\d))?" + NO_HOUR);

    /** Every day that is named with a date, in a text in lower case. */
    static List<SaidDay> in(String text) {
        List<SaidDay> days = new ArrayList<>();
        for (Pattern pattern : List.of(NUMBERS, MONTH_FIRST, DAY_FIRST)) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                SaidDay day = read(found);
                boolean known = days.stream().anyMatch(before -> before.words().contains(day.words()));
                boolean sure = day.weekday() != null || (day.month() != 0 && (pattern != NUMBERS || day.year() != 0));
                if (sure && !known) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** The next day that fits, if it is not far off; else the nearest one of that number. */
    Optional<LocalDate> nearest(LocalDate today) {
        List<LocalDate> candidates = month == 0
                ? IntStream.rangeClosed(0, 2)
                        .mapToObj(today.withDayOfMonth(1)::plusMonths)
                        .flatMap(first -> date(first.getYear(), first.getMonthValue()))
                        .filter(date -> !date.isBefore(today))
                        .toList()
                : (year == 0 ? Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1) : Stream.of(year))
                        .flatMap(each -> date(each, month))
                        .toList();
        return candidates.stream()
                .filter(date -> agreesWith(date) && !date.isBefore(today) && date.isBefore(today.plusDays(FAR)))
                .findFirst()
                .or(() -> candidates.stream()
                        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date)))));
    }

    boolean agreesWith(LocalDate date) {
        return weekday == null || weekday == date.getDayOfWeek();
    }

    private Stream<LocalDate> date(int inYear, int inMonth) {
        try {
            return Stream.of(LocalDate.of(inYear, inMonth, day));
        } catch (DateTimeException noSuchDay) {
            return Stream.empty();
        }
    }

    private static SaidDay read(Matcher found) {
        String weekday = found.group("weekday");
        String month = found.group("month");
        String year = found.group("year");
        return new SaidDay(
                found.group().strip(),
                weekday == null ? null : weekday(weekday),
                Integer.parseInt(found.group("day")),
                month == null ? 0 : month(month),
                year == null ? 0 : Integer.parseInt(year));
    }

    private static DayOfWeek weekday(String word) {
        int german = GERMAN_DAYS.indexOf(word);
        int index = german >= 0 ? german : ENGLISH_DAYS.indexOf(word.substring(0, 3));
        return DayOfWeek.of(index + 1);
    }

    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        String start = word.substring(0, 3);
        return GERMAN_MONTHS.getOrDefault(start, MONTHS.indexOf(start) + 1);
    }
}
