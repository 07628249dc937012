package foreword.adapter.slack.desk;

import foreword.calendar.Country;
import foreword.calendar.OwnCalendars;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkCalendar;
import foreword.calendar.WorkTime;
import foreword.followup.Manners;
import foreword.people.Teammate;
import foreword.template.Dates;
import foreword.template.Phrases;
import foreword.workflow.OftenPhrase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a teammate's time stands, in words, and what can be typed. */
final class TimesShown {
    private final Office office;
    private final Clock clock;

    TimesShown(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    String shown(Teammate by) {
        Phrases phrases = office.phrases(by);
        WorkTime own = office.rows().workTimes().of(by.id());
        WorkCalendar calendar = office.calendars().of(by);
        return Stream.of(
                        phrases.say(
                                TypedPhrase.TIMES,
                                calendar.hours().toString(),
                                Dates.zone(by.zone()),
                                days(calendar, phrases)),
                        quiet(own, phrases),
                        country(office.calendars().home(by), phrases),
                        off(by, calendar, phrases),
                        away(by, phrases),
                        rhythm(office.manners().of(own), phrases),
                        phrases.say(TypedPhrase.HOW))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String days(WorkCalendar calendar, Phrases phrases) {
        return Stream.of(DayOfWeek.values())
                .filter(calendar.days()::includes)
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, phrases.language()))
                .collect(Collectors.joining(", "));
    }

    private static String quiet(WorkTime own, Phrases phrases) {
        return own.quiet().isEmpty()
                ? ""
                : phrases.say(
                        TypedPhrase.QUIET,
                        own.quiet().stream().map(TimeSpan::toString).collect(Collectors.joining(", ")));
    }

    private static String country(OwnCalendars.Home home, Phrases phrases) {
        Country country = home.country();
        if (country == null) {
            return phrases.say(TypedPhrase.NO_COUNTRY);
        }
        return phrases.say(
                home.guessed() ? TypedPhrase.COUNTRY_GUESSED : TypedPhrase.COUNTRY_SAID,
                country.name(phrases.language()));
    }

    private String off(Teammate by, WorkCalendar calendar, Phrases phrases) {
        LocalDate today = calendar.day(clock.instant());
        Dates dates = phrases.dates();
        String days = office.rows().workTimes().off(by.id()).stream()
                .filter(absence -> !absence.last().isBefore(today))
                .map(absence -> absence.first().equals(absence.last())
                        ? dates.dayAndYear(absence.first())
                        : phrases.say(
                                OftenPhrase.SPAN, dates.dayAndYear(absence.first()), dates.dayAndYear(absence.last())))
                .collect(Collectors.joining("; "));
        return days.isEmpty() ? "" : phrases.say(TypedPhrase.OFF, days);
    }

    private String away(Teammate by, Phrases phrases) {
        return office.rows()
                .workTimes()
                .away(by.id())
                .filter(away -> away.at(clock.instant()))
                .map(away -> phrases.say(TypedPhrase.AWAY))
                .orElse("");
    }

    private static String rhythm(Manners manners, Phrases phrases) {
        return switch (manners.rhythm()) {
            case AS_IT_HAPPENS -> phrases.say(TypedPhrase.AS_IT_HAPPENS, manners.perDay());
            case DAILY -> phrases.say(TypedPhrase.DAILY);
            case WEEKLY -> phrases.say(TypedPhrase.WEEKLY);
            case NEVER -> phrases.say(TypedPhrase.NEVER);
        };
    }
}
