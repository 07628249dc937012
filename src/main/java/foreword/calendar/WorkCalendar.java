package foreword.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When one person may be spoken to, on their own wall clock. Daylight saving, days that begin late and days that a country skipped are
 * followed as the zone's rules tell.
 *
 * @param hours of work, within one day
 * @param quiet parts of the day in which they want quiet although they work
 * @param days on which they work
 * @param off their days off
 * @param silentUntil they want nothing before then
 */
public record WorkCalendar(
        ZoneId zone, TimeSpan hours, List<TimeSpan> quiet, BusinessDays days, List<Absence> off, Instant silentUntil) {
    private static final int LOOKED_AHEAD_DAYS = 4_000;

    public WorkCalendar {
        quiet = List.copyOf(quiet);
        off = List.copyOf(off);
        if (hours.overMidnight()) {
            throw new IllegalArgumentException("working hours must end after they begin: " + hours);
        }
        if (begins(hours, quiet).findAny().isEmpty()) {
            throw new IllegalArgumentException(
                    "quiet hours leave nothing of the working hours " + hours + ": " + quiet);
        }
    }

    /** These hours and days, in this zone, without anything of one's own. */
    public static WorkCalendar of(WorkingHours hours, ZoneId zone) {
        return new WorkCalendar(
                zone, new TimeSpan(hours.from(), hours.to()), List.of(), hours.days(), List.of(), Instant.EPOCH);
    }

    /** True when this person may be spoken to. */
    public boolean open(Instant moment) {
        return !moment.isBefore(silentUntil) && atWork(moment);
    }

    /**
     * The moment itself when this person may be spoken to then, else the next time that they may.
     *
     * @throws IllegalStateException when there is none for years
     */
    public Instant next(Instant moment) {
        Instant from = moment.isBefore(silentUntil) ? silentUntil : moment;
        return atWork(from) ? from : begins(from);
    }

    /** True on a day on which they work. */
    public boolean worksOn(LocalDate day) {
        return days.includes(day) && off.stream().noneMatch(absence -> absence.includes(day));
    }

    /** When this length of time is over, counted on their clock and business days. */
    public Instant after(Instant from, Term term) {
        return term.after(from, zone, days);
    }

    /** When work begins on the first day after this one on which they work. */
    public Instant morningAfter(LocalDate day) {
        return next(startOf(day.plusDays(1)));
    }

    /** When work begins in the week after that of this moment, or on the first day after on which they work. */
    public Instant nextWeek(Instant moment) {
        LocalDate monday = day(moment).with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        return next(startOf(monday));
    }

    /** The day on their calendar. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first instant of that day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private boolean atWork(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return speaks(hours, quiet, local.toLocalTime()) && worksOn(local.toLocalDate());
    }

    private Instant begins(Instant moment) {
        LocalDate today = day(moment);
        for (int ahead = 0; ahead < LOOKED_AHEAD_DAYS; ahead++) {
            Optional<Instant> begin = beginOn(today.plusDays(ahead), moment);
            if (begin.isPresent()) {
                return begin.get();
            }
        }
        throw new IllegalStateException("nobody works in " + zone + " for years after " + moment + ": " + this);
    }

    /** The first time on this day, not before the moment, at which they may be spoken to. */
    private Optional<Instant> beginOn(LocalDate day, Instant moment) {
        return worksOn(day)
                ? Stream.concat(begins(hours, quiet).map(time -> instant(day.atTime(time))), clockChanges(day))
                        .filter(it -> !it.isBefore(moment) && atWork(it))
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }

    /** A time that the clock skipped is the moment of the change; of a time that comes twice it is the first. */
    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private Stream<Instant> clockChanges(LocalDate day) {
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(startOf(day).minusMillis(1));
        return change != null && day(change.getInstant()).equals(day) ? Stream.of(change.getInstant()) : Stream.empty();
    }

    /** The times of day at which they begin to listen. */
    private static Stream<LocalTime> begins(TimeSpan hours, List<TimeSpan> quiet) {
        return Stream.concat(Stream.of(hours.from()), quiet.stream().map(TimeSpan::to))
                .filter(time -> speaks(hours, quiet, time));
    }

    private static boolean speaks(TimeSpan hours, List<TimeSpan> quiet, LocalTime time) {
        return hours.includes(time) && quiet.stream().noneMatch(span -> span.includes(time));
    }
}
