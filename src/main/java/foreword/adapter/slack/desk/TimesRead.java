package foreword.adapter.slack.desk;

import foreword.calendar.Absence;
import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import foreword.calendar.TimeSpan;
import foreword.followup.Manners;
import foreword.template.Phrases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a teammate types about their time. Whatever makes no sense is an {@link IllegalArgumentException} with a sentence for them. */
final class TimesRead {
    /** Between the first day and the last: "to", "bis", a dash with blanks around it or after a full stop, two dots. */
    private static final String UNTIL =
            "(?i)\\s*(?:\\.\\.|–|\\bto\\b|\\buntil\\b|\\bbis\\b(?:\\s+zum\\b)?|(?<=[\\s.]|[.]\\d{4})-(?=[\\s\\d]))\\s*";

    private final Phrases phrases;

    TimesRead(Phrases phrases) {
        this.phrases = phrases;
    }

    TimeSpan hours(String typed) {
        TimeSpan hours = span(typed);
        if (hours.overMidnight()) {
            throw new IllegalArgumentException(phrases.say(TypedPhrase.HOURS_REVERSED, hours.toString()));
        }
        return hours;
    }

    /** {@code 12:00-13:00}, or several with commas between them. */
    List<TimeSpan> spans(String typed) {
        return Stream.of(typed.split("\\s*,\\s*", -1)).map(this::span).toList();
    }

    Country country(String typed) {
        return read(typed, Country::parse, TypedPhrase.NO_COUNTRY_CALLED);
    }

    int perDay(String typed) {
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > Manners.MOST_A_DAY) {
            throw new IllegalArgumentException(
                    phrases.say(TypedPhrase.NO_CAP, typed, String.valueOf(Manners.MOST_A_DAY)));
        }
        return Integer.parseInt(typed);
    }

    Rhythm rhythm(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "as it happens", "as-it-happens", "now", "sofort" -> Rhythm.AS_IT_HAPPENS;
            case "daily", "day", "täglich" -> Rhythm.DAILY;
            case "weekly", "week", "wöchentlich" -> Rhythm.WEEKLY;
            case "never", "off", "nie" -> Rhythm.NEVER;
            default -> throw new IllegalArgumentException(phrases.say(TypedPhrase.NO_RHYTHM, typed));
        };
    }

    /** {@code mon-thu}, {@code sun to thu} or {@code mon, wed, fri}. */
    Set<DayOfWeek> days(String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : typed.split("\\s*,\\s*|\\s+(?:and|und)\\s+", -1)) {
            String[] ends = part.split("\\s*(?:-|–|\\b(?:to|bis)\\b)\\s*", 2);
            DayOfWeek day = weekday(ends[0]);
            DayOfWeek last = ends.length > 1 ? weekday(ends[1]) : day;
            for (days.add(day); day != last; days.add(day)) {
                day = day.plus(1);
            }
        }
        return days;
    }

    /** {@code 2026-08-03 to 2026-08-14}, {@code 3 Aug}, {@code today} or {@code tomorrow}. */
    Absence off(String typed, LocalDate today) {
        String[] ends = typed.replaceFirst("(?i)^(?:from|vom|von)\\s+", "").split(UNTIL, 2);
        LocalDate first = day(ends[0], today);
        LocalDate last = ends.length > 1 ? day(ends[1], first) : first;
        try {
            return new Absence(first, last);
        } catch (IllegalArgumentException reversed) {
            throw new IllegalArgumentException(
                    phrases.say(
                            TypedPhrase.OFF_REVERSED,
                            phrases.dates().date(first),
                            phrases.dates().date(last)),
                    reversed);
        }
    }

    private LocalDate day(String typed, LocalDate notBefore) {
        String text = typed.strip();
        if (text.matches("(?i)today|heute")) {
            return notBefore;
        }
        if (text.matches("(?i)tomorrow|morgen")) {
            return notBefore.plusDays(1);
        }
        return TypedDay.read(text, notBefore)
                .orElseThrow(() -> new IllegalArgumentException(phrases.say(TypedPhrase.NO_DAY, typed)));
    }

    private TimeSpan span(String typed) {
        return read(typed, TimeSpan::parse, TypedPhrase.NO_SPAN);
    }

    private DayOfWeek weekday(String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> name.length() >= 2
                        && Stream.of(Locale.ENGLISH, phrases.language())
                                .anyMatch(language -> day.getDisplayName(TextStyle.FULL_STANDALONE, language)
                                        .toUpperCase(Locale.ROOT)
                                        .startsWith(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(phrases.say(TypedPhrase.NO_WEEKDAY, typed)));
    }

    private <T> T read(String typed, Function<String, T> reader, TypedPhrase wrong) {
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException unread) {
            throw new IllegalArgumentException(phrases.say(wrong, typed), unread);
        }
    }
}
