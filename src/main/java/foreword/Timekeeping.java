package foreword;

import foreword.adapter.holiday.KeptHolidays;
import foreword.calendar.BusinessDays;
import foreword.calendar.OwnCalendars;
import foreword.calendar.TimeSpan;
import foreword.followup.Manners;
import foreword.followup.Planner;
import foreword.workflow.Rows;
import java.time.Clock;
import java.util.Set;

/**
 * The team's hours and days, and how its people are spoken to, where they chose nothing themselves.
 *
 * @param team hours, closing days and country
 * @param asksAWeek that the plan of a week aims at
 */
record Timekeeping(OwnCalendars.Team team, Manners manners, int asksAWeek) {
    /** 09:00 to 17:30, in no country. */
    static final Timekeeping USUAL =
            new Timekeeping(new OwnCalendars.Team(TimeSpan.parse("09:00-17:30"), Set.of(), null), Manners.DEFAULT, 2);

    static Timekeeping of(foreword.config.TimeSettings settings) {
        return new Timekeeping(
                new OwnCalendars.Team(TimeSpan.parse(settings.workingHours()), settings.holidays(), settings.country()),
                new Manners(settings.remindersADay(), settings.rhythm()),
                settings.asksAWeek());
    }

    /** Each teammate's calendar. */
    OwnCalendars calendars(Rows rows) {
        return new OwnCalendars(rows.people(), rows.workTimes(), team, new KeptHolidays());
    }

    Planner planner(Rows rows, OwnCalendars calendars, Clock clock) {
        return new Planner(rows.nudges(), calendars, new BusinessDays(team.closed()), clock);
    }

    Planner planner(Rows rows, Clock clock) {
        return planner(rows, calendars(rows), clock);
    }
}
