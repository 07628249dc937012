package foreword.followup;

import foreword.calendar.Absence;
import foreword.calendar.BusinessDays;
import foreword.calendar.Rhythm;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Somebody with any zone, hours, week, holidays and days off, and with any wish for how often to be reminded. */
final class RandomPerson {
    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));

    private static final List<Rhythm> RHYTHMS = List.of(Rhythm.values());

    final Instant start;
    final Manners manners;
    ZoneId zone;
    private final TimeSpan hours;
    private final List<TimeSpan> quiet;
    private final Set<DayOfWeek> weekend;
    private final Set<LocalDate> holidays;
    private final List<Absence> off;
    private final Instant silentUntil;

    private RandomPerson(Random random) {
        zone = anyZone(random);
        start = start(random);
        hours = hours(random);
        quiet = random.nextInt(3) == 0 ? List.of(quiet(random)) : List.of();
        weekend = EnumSet.noneOf(DayOfWeek.class);
        IntStream.range(0, random.nextInt(4)).forEach(i -> weekend.add(DayOfWeek.of(1 + random.nextInt(7))));
        LocalDate today = LocalDate.ofInstant(start, zone);
        holidays = new TreeSet<>();
        IntStream.range(0, random.nextInt(5)).forEach(i -> holidays.add(today.plusDays(random.nextInt(20))));
        off = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            LocalDate first = today.plusDays(random.nextInt(10) - 3);
            off.add(new Absence(first, first.plusDays(random.nextInt(8))));
        }
        silentUntil = random.nextInt(5) == 0 ? start.plus(Duration.ofHours(random.nextInt(80))) : Instant.EPOCH;
        manners = new Manners(1 + random.nextInt(4), RHYTHMS.get(random.nextInt(RHYTHMS.size())));
    }

    /** Hours that quiet leaves nothing of are no hours: somebody else is made up. */
    static RandomPerson of(Random random) {
        RandomPerson person = new RandomPerson(random);
        try {
            person.calendar();
            return person;
        } catch (IllegalArgumentException refused) {
            return of(random);
        }
    }

    static ZoneId anyZone(Random random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    WorkCalendar calendar() {
        return new WorkCalendar(zone, hours, quiet, new BusinessDays(weekend, holidays::contains), off, silentUntil);
    }

    /** Told anew, without the calendar under test. */
    boolean works(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        int minute = local.toLocalTime().toSecondOfDay();
        boolean inHours =
                minute >= hours.from().toSecondOfDay() && minute < hours.to().toSecondOfDay();
        boolean disturbed = quiet.stream()
                .anyMatch(span -> minute >= span.from().toSecondOfDay()
                        && minute < span.to().toSecondOfDay());
        boolean away = off.stream().anyMatch(it -> day.compareTo(it.first()) >= 0 && day.compareTo(it.last()) <= 0);
        return inHours
                && !disturbed
                && !weekend.contains(local.getDayOfWeek())
                && !holidays.contains(day)
                && !away
                && at.compareTo(silentUntil) >= 0;
    }

    /** Half of them begin a few days before their clocks change, or their country skips a day. */
    private Instant start(Random random) {
        Instant any = Instant.parse("2011-06-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(20 * 365 * 24)));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        return change == null || random.nextBoolean()
                ? any
                : change.getInstant().minus(Duration.ofHours(random.nextInt(100)));
    }

    private static TimeSpan hours(Random random) {
        int from = random.nextInt(90);
        int to = Math.min(95, from + 2 + random.nextInt(50));
        return new TimeSpan(quarter(from), quarter(to));
    }

    private static TimeSpan quiet(Random random) {
        int from = random.nextInt(90);
        return new TimeSpan(quarter(from), quarter(from + 1 + random.nextInt(5)));
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIN.plusMinutes(15L * number);
    }

    @Override
    public String toString() {
        return zone + " from " + start + ", " + hours + " quiet " + quiet + " weekend " + weekend + " holidays "
                + holidays + " off " + off + " silent until " + silentUntil + ", " + manners;
    }
}
