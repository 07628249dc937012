package foreword.adapter.slack.desk;

import foreword.calendar.Absence;
import foreword.calendar.WorkTime;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a teammate may type about their own time: hours, days, country, days off, quiet, how many messages and how often. */
final class TypedTimes {
    static final Set<String> WORDS =
            Set.of("hours", "days", "country", "vacation", "off", "quiet", "cap", "rhythm", "time");

    private static final Set<String> USUAL = Set.of("usual", "default", "reset", "none", "clear", "üblich", "keine");

    private final Office office;
    private final Clock clock;
    private final TimesShown shown;

    TypedTimes(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.shown = new TimesShown(office, clock);
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
            return String.valueOf(wrong.getMessage());
        }
    }

    /** How things stand, and what can be typed. */
    String shown(Teammate by) {
        return shown.shown(by);
    }

    private Result change(Teammate by, String word, String rest) {
        WorkTime own = office.rows().workTimes().of(by.id());
        boolean usual = USUAL.contains(rest.toLowerCase(Locale.ROOT));
        TimesRead read = new TimesRead(office.phrases(by));
        return switch (word) {
            case "hours" -> chose(by, own.withHours(usual ? null : read.hours(rest)));
            case "days" -> chose(by, own.withDays(usual ? Set.of() : read.days(rest)));
            case "country" -> chose(by, own.withCountry(usual ? null : read.country(rest)));
            case "quiet" -> chose(by, own.withQuiet(usual ? List.of() : read.spans(rest)));
            case "cap" -> chose(by, own.withPerDay(usual ? null : Integer.valueOf(read.perDay(rest))));
            case "rhythm" -> chose(by, own.withRhythm(usual ? null : read.rhythm(rest)));
            default -> usual ? noneOff(by) : off(by, read, rest);
        };
    }

    private Result chose(Teammate by, WorkTime chosen) {
        try {
            office.calendars().checked(by, chosen);
        } catch (IllegalArgumentException nothingLeft) {
            return Result.refused(office.phrases(by).say(TypedPhrase.NOTHING_LEFT));
        }
        office.whenHoursChange().chose(by, chosen);
        return Result.done(office.phrases(by).say(TypedPhrase.NOTED));
    }

    private Result noneOff(Teammate by) {
        office.whenHoursChange().noneOff(by);
        return Result.done(office.phrases(by).say(TypedPhrase.NONE_OFF));
    }

    private Result off(Teammate by, TimesRead read, String rest) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), by.zone());
        Absence absence = read.off(rest, today);
        if (absence.last().isBefore(today)) {
            return Result.refused(office.phrases(by)
                    .say(TypedPhrase.OFF_OVER, office.phrases(by).dates().dayAndYear(absence.last())));
        }
        office.whenHoursChange().off(by, absence);
        return Result.done(office.phrases(by).say(TypedPhrase.ENJOY));
    }
}
