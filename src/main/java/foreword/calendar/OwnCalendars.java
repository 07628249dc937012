package foreword.calendar;

import foreword.people.People;
import foreword.people.Teammate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calendars from what each teammate chose and, where they did not, from the team's hours and from the country that their time zone
 * lies in.
 */
public final class OwnCalendars implements Calendars {
    private final People people;
    private final WorkTimes times;
    private final Team team;
    private final Holidays holidays;

    public OwnCalendars(People people, WorkTimes times, Team team, Holidays holidays) {
        this.people = people;
        this.times = times;
        this.team = team;
        this.holidays = holidays;
    }

    /**
     * What holds for whoever chose nothing.
     *
     * @param closed days on which nobody of the team works
     * @param country of those whose zone lies in none; null for no public holidays
     */
    public record Team(
            TimeSpan hours, Set<LocalDate> closed, @Nullable Country country) {
        public Team {
            closed = Set.copyOf(closed);
        }
    }

    /** Whose holidays are kept, and whether that is a guess. */
    public record Home(@Nullable Country country, boolean guessed) {}

    @Override
    public WorkCalendar of(Teammate teammate) {
        return with(teammate, times.of(teammate.id()));
    }

    /**
     * Tries a choice before it is kept.
     *
     * @throws IllegalArgumentException saying why no calendar can be made of it
     */
    public void checked(Teammate teammate, WorkTime chosen) {
        with(teammate, chosen);
    }

    private WorkCalendar with(Teammate teammate, WorkTime own) {
        TimeSpan hours = own.hours() == null ? team.hours() : own.hours();
        Country country = home(teammate, own).country();
        return new WorkCalendar(
                teammate.zone(),
                hours,
                own.quiet(),
                new BusinessDays(
                        weekend(own, country), day -> closed(day, country).isPresent()),
                times.off(teammate.id()),
                silentUntil(teammate.id()));
    }

    /** Where this teammate is taken to work. */
    public Home home(Teammate teammate) {
        return home(teammate, times.of(teammate.id()));
    }

    /** Why nobody of that country works on this day; empty on any other day. */
    public Optional<String> closed(LocalDate day, @Nullable Country country) {
        if (team.closed().contains(day)) {
            return Optional.of("a closing day of the team");
        }
        return country == null ? Optional.empty() : holidays.on(day, country);
    }

    private Home home(Teammate teammate, WorkTime own) {
        if (own.country() != null) {
            return new Home(own.country(), false);
        }
        return new Home(ZoneCountries.of(teammate.zone()).orElse(team.country()), true);
    }

    private static Set<DayOfWeek> weekend(WorkTime own, @Nullable Country country) {
        if (own.days().isEmpty()) {
            return country == null ? EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY) : Weekends.of(country);
        }
        return EnumSet.complementOf(EnumSet.copyOf(own.days()));
    }

    /** They muted us, or their status says that they are away. */
    private Instant silentUntil(Teammate.Id teammate) {
        return Stream.concat(people.quietUntil(teammate).stream(), times.away(teammate).map(Away::end).stream())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
