package foreword.adapter.slack.desk;

import foreword.adapter.slack.screen.OwnSettings;
import foreword.calendar.WorkCalendar;
import foreword.calendar.WorkTime;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how a teammate's settings stand. */
final class SettingsNow {
    /** What a modal remembers between showing and saving is limited. */
    private static final int MOST_SPANS = 50;

    private final Office office;
    private final Clock clock;

    SettingsNow(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    OwnSettings of(Teammate mate) {
        WorkTime own = office.rows().workTimes().of(mate.id());
        WorkCalendar calendar = office.calendars().of(mate);
        LocalDate today = calendar.day(clock.instant());
        return new OwnSettings(
                mate,
                own,
                calendar.hours(),
                Stream.of(DayOfWeek.values()).filter(calendar.days()::includes).collect(Collectors.toSet()),
                office.calendars().home(mate),
                calendar.off().stream()
                        .filter(absence -> !absence.last().isBefore(today))
                        .limit(MOST_SPANS)
                        .toList(),
                office.manners().of(own),
                office.whenWeekBegins().quota(mate),
                office.reach().wanted(mate),
                office.rows().people().chosenLanguage(mate.id()),
                office.rows().people().quietUntil(mate.id()).filter(until -> until.isAfter(clock.instant())));
    }
}
