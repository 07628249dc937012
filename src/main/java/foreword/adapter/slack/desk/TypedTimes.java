package foreword.adapter.slack.desk;

import foreword.calendar.Absence;
import foreword.calendar.Country;
import foreword.calendar.OwnCalendars;
import foreword.calendar.Rhythm;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkCalendar;
import foreword.calendar.WorkTime;
import foreword.followup.Manners;
import foreword.people.Teammate;
import foreword.template.Dates;
import foreword.workflow.Result;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a teammate may type about their own time: hours, days, country, days off, quiet, how many messages and how often. */
final class TypedTimes {
    static final Set<String> WORDS =
            Set.of("hours", "days", "country", "vacation", "off", "quiet", "cap", "rhythm", "time");

    /** Between the first day and the last: "to", "bis", a dash with blanks around it or after a full stop, two dots. */
    private static final String UNTIL =
            "(?i)\\s*(?:\\.\\.|–|\\bto\\b|\\buntil\\b|\\bbis\\b(?:\\s+zum\\b)?|(?<=[\\s.]|[.]\\d{4})-(?=[\\s\\d]))\\s*";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final Set<String> USUAL = Set.of("usual", "default", "reset", "none", "clear");

    private final Office office;
    private final Clock clock;

    TypedTimes(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /** Sets it and says how things stand now, or says what can be typed. */
    String set(Teammate by, String typed) {
        String[] words = typed.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (rest.isEmpty()) {
            return shown(by);
        }
        try {
            Result result = change(by, words[0].toLowerCase(Locale.ROOT), rest);
            return result.done() ? result.sentence() + " " + shown(by) : result.sentence();
        } catch (IllegalArgumentException wrong) {
            return "I do not understand that: " + wrong.getMessage() + ". Nothing was changed.";
        }
    }

    /** How things stand, and what can be typed. */
    String shown(Teammate by) {
        WorkTime own = office.rows().workTimes().of(by.id());
        OwnCalendars.Home home = office.calendars().home(by);
        WorkCalendar calendar = office.calendars().of(by);
        Manners manners = office.manners().of(own);
        return Stream.of(
                        "You work " + calendar.hours() + " in " + Dates.zone(by.zone()) + ", " + days(calendar) + ".",
                        quiet(own),
                        country(home),
                        off(by, calendar),
                        away(by),
                        rhythm(manners),
                        "Change it with `/foreword settings hours 9-17`, and in the same way days mon-thu, country DE-BY, vacation"
                                + " 2026-08-03 to 2026-08-14, quiet 12:00-13:00, cap 2 (messages a day) or rhythm daily;"
                                + " the word usual in the place of a value takes it back.")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Result change(Teammate by, String word, String rest) {
        WorkTime own = office.rows().workTimes().of(by.id());
        boolean usual = USUAL.contains(rest.toLowerCase(Locale.ROOT));
        return switch (word) {
            case "hours" -> hours(by, own, usual ? null : TimeSpan.parse(rest));
            case "days" -> chose(by, own.withDays(usual ? Set.of() : days(rest)));
            case "country" -> chose(by, own.withCountry(usual ? null : Country.parse(rest)));
            case "quiet" -> chose(by, own.withQuiet(usual ? List.of() : List.of(TimeSpan.parse(rest))));
            case "cap" -> chose(by, own.withPerDay(usual ? null : perDay(rest)));
            case "rhythm" -> chose(by, own.withRhythm(usual ? null : rhythm(rest)));
            default -> off(by, rest, usual);
        };
    }

    private Result hours(Teammate by, WorkTime own, @Nullable TimeSpan hours) {
        if (hours != null && hours.overMidnight()) {
            throw new IllegalArgumentException("working hours must end after they begin, on the same day: " + hours);
        }
        return chose(by, own.withHours(hours));
    }

    private Result chose(Teammate by, WorkTime chosen) {
        office.calendars().checked(by, chosen);
        office.whenHoursChange().chose(by, chosen);
        return Result.done("Noted.");
    }

    private Result off(Teammate by, String rest, boolean none) {
        if (none) {
            office.whenHoursChange().noneOff(by);
            return Result.done("You have no days off any more.");
        }
        String[] ends = rest.replaceFirst("(?i)^(?:from|vom|von)\\s+", "").split(UNTIL, 2);
        LocalDate today = LocalDate.ofInstant(clock.instant(), by.zone());
        LocalDate first = day(ends[0], today);
        LocalDate last = ends.length > 1 ? day(ends[1], first) : first;
        if (last.isBefore(today)) {
            return Result.refused("These days are over: " + DAY.format(last) + ".");
        }
        office.whenHoursChange().off(by, new Absence(first, last));
        return Result.done("Enjoy your days off. Nothing is lost: what comes up waits until you are back.");
    }

    /** {@code 2026-08-03}, {@code 3 Aug}, {@code today} or {@code tomorrow}. */
    private static LocalDate day(String written, LocalDate notBefore) {
        String text = written.strip();
        if (text.matches("(?i)today|heute")) {
            return notBefore;
        }
        if (text.matches("(?i)tomorrow|morgen")) {
            return notBefore.plusDays(1);
        }
        return TypedDay.read(text, notBefore)
                .orElseThrow(
                        () -> new IllegalArgumentException("not a day: " + written + " (write 2026-08-03, or 3 Aug)"));
    }

    private static int perDay(String rest) {
        if (!rest.matches("\\d{1,2}") || Integer.parseInt(rest) < 1 || Integer.parseInt(rest) > Manners.MOST_A_DAY) {
            throw new IllegalArgumentException("not a number of messages a day: " + rest + " (write 1 to "
                    + Manners.MOST_A_DAY + ", or `rhythm never` for none)");
        }
        return Integer.parseInt(rest);
    }

    private static Rhythm rhythm(String rest) {
        return switch (rest.toLowerCase(Locale.ROOT)) {
            case "as it happens", "as-it-happens", "now" -> Rhythm.AS_IT_HAPPENS;
            case "daily", "day" -> Rhythm.DAILY;
            case "weekly", "week" -> Rhythm.WEEKLY;
            case "never", "off" -> Rhythm.NEVER;
            default ->
                throw new IllegalArgumentException(
                        "not a rhythm: " + rest + " (write as-it-happens, daily, weekly or never)");
        };
    }

    /** {@code mon-thu}, {@code sun to thu} or {@code mon, wed, fri}. */
    private static Set<DayOfWeek> days(String rest) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : rest.split("\\s*,\\s*|\\s+and\\s+", -1)) {
            String[] ends = part.split("\\s*(?:-|–|\\bto\\b)\\s*", 2);
            DayOfWeek day = weekday(ends[0]);
            DayOfWeek last = ends.length > 1 ? weekday(ends[1]) : day;
            for (days.add(day); day != last; days.add(day)) {
                day = day.plus(1);
            }
        }
        return days;
    }

    private static DayOfWeek weekday(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> name.length() >= 2 && day.name().startsWith(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("not a day of the week: " + written + " (write mon-fri)"));
    }

    private static String days(WorkCalendar calendar) {
        return Stream.of(DayOfWeek.values())
                .filter(calendar.days()::includes)
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    private static String quiet(WorkTime own) {
        return own.quiet().isEmpty()
                ? ""
                : "No reminders " + own.quiet().stream().map(TimeSpan::toString).collect(Collectors.joining(", "))
                        + ".";
    }

    private static String country(OwnCalendars.Home home) {
        Country country = home.country();
        if (country == null) {
            return "Your time zone lies in no country, so I keep no public holidays: `/foreword settings country DE`.";
        }
        return "Public holidays and weekend of " + country.name()
                + (home.guessed() ? ", as I guess from your time zone." : ", as you said.");
    }

    private String off(Teammate by, WorkCalendar calendar) {
        LocalDate today = calendar.day(clock.instant());
        String days = office.rows().workTimes().off(by.id()).stream()
                .filter(absence -> !absence.last().isBefore(today))
                .map(absence -> absence.first().equals(absence.last())
                        ? DAY.format(absence.first())
                        : DAY.format(absence.first()) + " to " + DAY.format(absence.last()))
                .collect(Collectors.joining("; "));
        return days.isEmpty() ? "" : "Days off: " + days + ".";
    }

    private String away(Teammate by) {
        return office.rows()
                .workTimes()
                .away(by.id())
                .filter(away -> away.at(clock.instant()))
                .map(away -> "Your status says that you are away, so reminders wait.")
                .orElse("");
    }

    private static String rhythm(Manners manners) {
        return switch (manners.rhythm()) {
            case AS_IT_HAPPENS ->
                "At most " + messages(manners.perDay()) + " with reminders a day, as things come due.";
            case DAILY -> "One message with reminders a day.";
            case WEEKLY -> "One message with reminders a week.";
            case NEVER -> "No messages with reminders; what is due stands in App Home.";
        };
    }

    private static String messages(int count) {
        return count == 1 ? "1 message" : count + " messages";
    }
}
