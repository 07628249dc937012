package foreword.followup;

import foreword.calendar.BusinessDays;
import foreword.calendar.Calendars;
import foreword.calendar.Term;
import foreword.calendar.WorkCalendar;
import foreword.calendar.WorkingHours;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

/** Plans, puts off and ends nudges; every one falls into its owner's working hours. */
public final class Planner {
    /** These are due when something else ends, whatever the owner's clock says. */
    private static final Set<Nudge.Kind> BOUND = EnumSet.of(Nudge.Kind.MOMENT, Nudge.Kind.DRAFT);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Nudges nudges;
    private final Calendars calendars;
    private final BusinessDays days;
    private final Clock clock;

    /** The same hours and days for everybody. */
    public Planner(Nudges nudges, WorkingHours hours, Clock clock) {
        this(nudges, Calendars.shared(hours), hours.days(), clock);
    }

    /** @param days of the team, for what waits for nobody in particular */
    public Planner(Nudges nudges, Calendars calendars, BusinessDays days, Clock clock) {
        this.nudges = nudges;
        this.calendars = calendars;
        this.days = days;
        this.clock = clock;
    }

    public BusinessDays days() {
        return days;
    }

    /** When this teammate may be spoken to. */
    public WorkCalendar calendar(Teammate owner) {
        return calendars.of(owner);
    }

    /** When {@code term} from now is over for this teammate, within working hours. */
    public Instant due(Teammate owner, Term term) {
        WorkCalendar calendar = calendars.of(owner);
        return calendar.next(calendar.after(clock.instant(), term));
    }

    public Nudge plan(Nudge.Kind kind, Teammate owner, String about, Term term, String why) {
        Nudge nudge =
                new Nudge(Nudge.Id.fresh(), kind, owner.id(), about, due(owner, term), Nudge.State.PLANNED, why, "");
        nudges.add(nudge);
        return nudge;
    }

    /** Ends every open nudge about this row. */
    public void cancel(String about, String because) {
        nudges.openAbout(about).forEach(nudge -> cancel(nudge, because));
    }

    /** Ends the open nudges of one kind about this row. */
    public void cancel(String about, Nudge.Kind kind, String because) {
        nudges.openAbout(about).stream().filter(nudge -> nudge.kind() == kind).forEach(nudge -> cancel(nudge, because));
    }

    /**
     * They live in another zone now: what was planned for a time on their clock comes at that time on their new one.
     *
     * @return how many were moved
     */
    public int moved(Teammate owner, ZoneId from) {
        int moved = 0;
        for (Nudge nudge : nudges.open(owner.id())) {
            Instant due = nudge.due()
                    .atZone(from)
                    .toLocalDateTime()
                    .atZone(owner.zone())
                    .toInstant();
            if (!BOUND.contains(nudge.kind()) && nudges.replan(nudge.id(), nudge.due(), due)) {
                moved++;
            }
        }
        nudges.reconsider(owner.id());
        return moved;
    }

    /** Their hours, days or rhythm are others now: whatever waits for them is looked at anew. */
    public void calendarChanged(Teammate.Id owner) {
        nudges.reconsider(owner);
    }

    /** This time, or the next within this teammate's working hours. */
    public Instant within(Instant at, Teammate owner) {
        return calendars.of(owner).next(at);
    }

    /** In an hour, or when work begins again. */
    public Instant inAnHour(Teammate owner) {
        return within(clock.instant().plus(AN_HOUR), owner);
    }

    /** Tomorrow at the hour when work begins, or the next business day after. */
    public Instant tomorrow(Teammate owner) {
        WorkCalendar calendar = calendars.of(owner);
        return calendar.morningAfter(calendar.day(clock.instant()));
    }

    /** When work begins on the first business day after this date. */
    public Instant dayAfter(LocalDate date, Teammate owner) {
        return calendars.of(owner).morningAfter(date);
    }

    /** Next Monday at the hour when work begins, or the next business day after. */
    public Instant nextWeek(Teammate owner) {
        return next(DayOfWeek.MONDAY, owner);
    }

    /** The next such day, never today, at the hour when work begins, or the next business day after. */
    public Instant next(DayOfWeek day, Teammate owner) {
        WorkCalendar calendar = calendars.of(owner);
        LocalDate next = calendar.day(clock.instant()).with(TemporalAdjusters.next(day));
        return calendar.next(calendar.startOf(next));
    }

    public boolean mayDisturb(Teammate owner) {
        return calendars.of(owner).open(clock.instant());
    }

    public Instant nextWorkingMoment(Teammate owner) {
        return within(clock.instant(), owner);
    }

    private void cancel(Nudge nudge, String because) {
        nudges.move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, because);
    }
}
