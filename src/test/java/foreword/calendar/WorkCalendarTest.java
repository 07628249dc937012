package foreword.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.adapter.holiday.KeptHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkCalendarTest {
    private static final BusinessDays WEEKDAYS = new BusinessDays(Set.of());
    private static final BusinessDays EVERY_DAY = new BusinessDays(Set.of(), day -> false);
    private static final Holidays HOLIDAYS = new KeptHolidays();

    @ParameterizedTest
    @CsvSource({
        // in working hours, before, after, on Saturday
        "Europe/Berlin, 09:00-17:30, 2026-11-24T10:00, 2026-11-24T10:00",
        "Europe/Berlin, 09:00-17:30, 2026-11-24T06:00, 2026-11-24T09:00",
        "Europe/Berlin, 09:00-17:30, 2026-11-24T17:30, 2026-11-25T09:00",
        "Europe/Berlin, 09:00-17:30, 2026-11-28T12:00, 2026-11-30T09:00",
        // the Monday after the clocks changed, forward and back
        "Europe/Berlin, 09:00-17:30, 2026-03-27T18:00, 2026-03-30T09:00",
        "US/Pacific, 09:00-17:30, 2026-10-30T18:00, 2026-11-02T09:00",
        // a zone with half hours
        "Asia/Calcutta, 09:00-17:30, 2026-11-24T08:59, 2026-11-24T09:00",
    })
    void finds_the_next_working_moment(String zone, TimeSpan hours, LocalDateTime from, LocalDateTime next) {
        WorkCalendar calendar = calendar(zone, hours, WEEKDAYS);

        assertThat(local(calendar, calendar.next(at(zone, from)))).isEqualTo(next);
    }

    @Test
    void work_that_begins_at_an_hour_that_does_not_exist_begins_when_the_clock_goes_on() {
        WorkCalendar berlin = calendar("Europe/Berlin", TimeSpan.parse("02:30-05:00"), EVERY_DAY);
        WorkCalendar lordHowe = calendar("Australia/Lord_Howe", TimeSpan.parse("02:10-05:00"), EVERY_DAY);

        assertThat(berlin.next(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(local(lordHowe, lordHowe.next(Instant.parse("2026-10-03T15:00:00Z"))))
                .isEqualTo("2026-10-04T02:30");
    }

    @Test
    void an_hour_that_lies_in_the_gap_alone_is_skipped_with_its_day() {
        WorkCalendar berlin = calendar("Europe/Berlin", TimeSpan.parse("02:00-03:00"), EVERY_DAY);

        assertThat(local(berlin, berlin.next(Instant.parse("2026-03-29T00:30:00Z"))))
                .isEqualTo("2026-03-30T02:00");
    }

    @Test
    void an_hour_that_comes_twice_is_worked_twice() {
        WorkCalendar berlin = calendar("Europe/Berlin", TimeSpan.parse("01:00-02:30"), EVERY_DAY);
        Instant betweenTheTwo = Instant.parse("2026-10-25T00:45:00Z");

        assertThat(berlin.open(betweenTheTwo)).isFalse();
        assertThat(berlin.next(betweenTheTwo)).isEqualTo("2026-10-25T01:00:00Z");
    }

    @Test
    void a_day_that_a_country_skipped_is_no_working_day() {
        WorkCalendar apia = calendar("Pacific/Apia", TimeSpan.parse("09:00-17:00"), WEEKDAYS);
        Instant thursdayEvening = at("Pacific/Apia", LocalDateTime.parse("2011-12-29T18:00"));

        assertThat(local(apia, apia.next(thursdayEvening))).isEqualTo("2012-01-02T09:00");
    }

    @Test
    void quiet_hours_are_kept_within_the_day() {
        WorkCalendar calendar = new WorkCalendar(
                ZoneId.of("Europe/Paris"),
                TimeSpan.parse("9-17"),
                List.of(TimeSpan.parse("12:00-13:30")),
                WEEKDAYS,
                List.of(),
                Instant.EPOCH);

        assertThat(local(calendar, calendar.next(at("Europe/Paris", LocalDateTime.parse("2026-11-24T12:10")))))
                .isEqualTo("2026-11-24T13:30");
    }

    @Test
    void quiet_all_day_long_is_refused() {
        assertThatThrownBy(() -> new WorkCalendar(
                        ZoneId.of("UTC"),
                        TimeSpan.parse("9-17"),
                        List.of(TimeSpan.parse("20:00-18:00")),
                        WEEKDAYS,
                        List.of(),
                        Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave nothing");
    }

    @Test
    void days_off_and_silence_are_waited_for() {
        WorkCalendar calendar = new WorkCalendar(
                ZoneId.of("America/New_York"),
                TimeSpan.parse("9-17"),
                List.of(),
                WEEKDAYS,
                List.of(new Absence(LocalDate.parse("2026-12-21"), LocalDate.parse("2027-01-03"))),
                Instant.parse("2027-01-04T20:00:00Z"));

        assertThat(local(calendar, calendar.next(Instant.parse("2026-12-21T15:00:00Z"))))
                .isEqualTo("2027-01-04T15:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Dubai, 2026-11-27, false", // Friday
        "Asia/Riyadh, 2026-11-27, true",
        "Asia/Riyadh, 2026-11-29, false", // Sunday
        "Asia/Tehran, 2026-11-28, false", // Saturday
        "Europe/Kiev, 2026-11-28, true",
        "UTC, 2026-11-28, true",
    })
    void the_weekend_is_that_of_the_country(String zone, LocalDate day, boolean weekend) {
        Set<DayOfWeek> off = ZoneCountries.of(ZoneId.of(zone))
                .map(Weekends::of)
                .orElse(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        assertThat(off.contains(day.getDayOfWeek())).isEqualTo(weekend);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-05-01, true",
        "DE, 2026-01-06, false",
        "DE-BY, 2026-01-06, true",
        "DE, 2026-11-24, false",
        // Boxing Day falls on a Saturday, and is kept on Monday
        "GB, 2026-12-28, true",
        "US, 2026-11-26, true",
        "FR, 2026-07-14, true",
        "SA, 2026-09-23, true",
        // nothing is known of it
        "IL, 2026-04-02, false",
    })
    void public_holidays_are_those_of_the_country_and_its_region(String country, LocalDate day, boolean holiday) {
        assertThat(HOLIDAYS.on(day, Country.parse(country)).isPresent()).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, DE",
        "US/Pacific, US",
        "Asia/Calcutta, IN",
        "Europe/Kiev, UA",
        "Pacific/Apia, WS",
        "America/Argentina/Buenos_Aires, AR",
    })
    void a_zone_tells_its_country_by_old_names_too(String zone, String country) {
        assertThat(ZoneCountries.of(ZoneId.of(zone)).map(Country::code)).contains(country);
    }

    @ParameterizedTest
    @CsvSource({"9-17, 09:00-17:00", "09:30 to 18, 09:30-18:00", "22:00-07:00, 22:00-07:00"})
    void reads_parts_of_a_day(String written, String read) {
        assertThat(TimeSpan.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource({"9, 25-26, nine to five, 9:99-10"})
    void says_what_a_part_of_a_day_looks_like(String written) {
        assertThatThrownBy(() -> TimeSpan.parse(written)).hasMessageContaining("write 09:00-17:30");
    }

    private static WorkCalendar calendar(String zone, TimeSpan hours, BusinessDays days) {
        return new WorkCalendar(ZoneId.of(zone), hours, List.of(), days, List.of(), Instant.EPOCH);
    }

    private static Instant at(String zone, LocalDateTime local) {
        return local.atZone(ZoneId.of(zone)).toInstant();
    }

    private static LocalDateTime local(WorkCalendar calendar, Instant at) {
        return LocalDateTime.ofInstant(at, calendar.zone());
    }
}
