package foreword.calendar;

import foreword.people.Teammate;

/** The calendar of each teammate. */
@FunctionalInterface
public interface Calendars {
    WorkCalendar of(Teammate teammate);

    /** The same hours and days for everybody, each in their own zone. */
    static Calendars shared(WorkingHours hours) {
        return teammate -> WorkCalendar.of(hours, teammate.zone());
    }
}
