package foreword.followup;

import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.calendar.WorkingHours;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Plans, puts off and ends nudges; every one falls into its owner's working hours. */
public final class Planner {
    private final Nudges nudges;
    private final WorkingHours hours;
    private final Clock clock;

    public Planner(Nudges nudges, WorkingHours hours, Clock clock) {
        this.nudges = nudges;
        this.hours = hours;
        this.clock = clock;
    }

    public BusinessDays days() {
        return hours.days();
    }

    /** When {@code term} from now is over for this teammate, within working hours. */
    public Instant due(Teammate owner, Term term) {
        return hours.next(term.after(clock.instant(), owner.zone(), hours.days()), owner.zone());
    }

    public Nudge plan(Nudge.Kind kind, Teammate owner, String about, Term term, String why) {
        Nudge nudge =
                new Nudge(Nudge.Id.fresh(), kind, owner.id(), about, due(owner, term), Nudge.State.PLANNED, why, "");
        nudges.add(nudge);
        return nudge;
    }

    /** Ends every open nudge about this row. */
    public void cancel(String about, String because) {
        nudges.openAbout(about)
                .forEach(nudge -> nudges.move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, because));
    }

    /** Ends the open nudges of one kind about this row. */
    public void cancel(String about, Nudge.Kind kind, String because) {
        nudges.openAbout(about).stream()
                .filter(nudge -> nudge.kind() == kind)
                .forEach(nudge -> nudges.move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, because));
    }

    /** This time, or the next within this teammate's working hours. */
    public Instant within(Instant at, Teammate owner) {
        return hours.next(at, owner.zone());
    }

    /** Tomorrow at the hour when work begins, or the next business day after. */
    public Instant tomorrow(Teammate owner) {
        LocalTime start = hours.from();
        ZonedDateTime morning = clock.instant().atZone(owner.zone()).plusDays(1).with(start);
        return hours.next(morning.toInstant(), owner.zone());
    }

    /** When work begins on the first business day after this date. */
    public Instant dayAfter(LocalDate date, Teammate owner) {
        ZonedDateTime morning = date.plusDays(1).atTime(hours.from()).atZone(owner.zone());
        return hours.next(morning.toInstant(), owner.zone());
    }

    /** Next Monday at the hour when work begins, or the next business day after. */
    public Instant nextWeek(Teammate owner) {
        return next(DayOfWeek.MONDAY, owner);
    }

    /** The next such day, never today, at the hour when work begins, or the next business day after. */
    public Instant next(DayOfWeek day, Teammate owner) {
        ZonedDateTime morning = clock.instant()
                .atZone(owner.zone())
                .with(TemporalAdjusters.next(day))
                .with(hours.from());
        return hours.next(morning.toInstant(), owner.zone());
    }

    public boolean mayDisturb(Teammate owner) {
        return hours.include(clock.instant(), owner.zone());
    }

    public Instant nextWorkingMoment(Teammate owner) {
        return hours.next(clock.instant(), owner.zone());
    }
}
