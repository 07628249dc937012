package foreword.followup;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.calendar.BusinessDays;
import foreword.calendar.Calendars;
import foreword.calendar.Rhythm;
import foreword.calendar.WorkCalendar;
import foreword.calendar.WorkingHours;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the next message may go, by what went before; the clock stands on a Wednesday, 10:00. */
final class MannersTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Instant TOMORROW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Teammate TOM =
            new Teammate(new Teammate.Id("tm_1"), "U1", null, "Tom", Teammate.Role.MEMBER, ZoneOffset.UTC);
    private static final WorkCalendar CALENDAR = Calendars.shared(
                    WorkingHours.parse("09:00-17:30", new BusinessDays(Set.of())))
            .of(TOM);

    @Test
    void as_many_a_day_as_they_want_and_the_next_tomorrow() {
        Bundle one = bundle(TODAY, 1, NOW.minusSeconds(600), false);
        Bundle two = bundle(TODAY, 2, NOW.minusSeconds(300), false);

        assertThat(next(new Manners(2, Rhythm.AS_IT_HAPPENS), List.of(one), one))
                .isEqualTo(NOW);
        assertThat(next(new Manners(2, Rhythm.AS_IT_HAPPENS), List.of(one, two), two))
                .isEqualTo(TOMORROW);
    }

    @Test
    void an_hour_after_one_that_could_not_take_all_and_at_once_after_any_other() {
        Instant before = NOW.minusSeconds(60);

        assertThat(next(Manners.DEFAULT, List.of(), bundle(TODAY, 1, before, true)))
                .isEqualTo(before.plus(Manners.PAUSE));
        assertThat(next(Manners.DEFAULT, List.of(), bundle(TODAY, 1, NOW.minus(Manners.PAUSE), true)))
                .isEqualTo(NOW);
        assertThat(next(Manners.DEFAULT, List.of(), bundle(TODAY, 1, before, false)))
                .isEqualTo(NOW);
    }

    @Test
    void once_a_week_means_not_again_before_monday() {
        Manners weekly = new Manners(3, Rhythm.WEEKLY);

        assertThat(next(weekly, List.of(), bundle(TODAY.minusDays(2), 1, NOW.minusSeconds(172_800), false)))
                .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
        assertThat(next(weekly, List.of(), bundle(TODAY.minusDays(3), 1, NOW.minusSeconds(259_200), false)))
                .isEqualTo(NOW);
    }

    @Test
    void once_a_day_counts_reminders_and_not_the_plan_of_the_week() {
        Manners daily = new Manners(3, Rhythm.DAILY);
        Bundle reminders = bundle(TODAY, 1, NOW.minusSeconds(60), false);
        Bundle plan = new Bundle(new Bundle.Id("b_2"), TOM.id(), TODAY, 1, NOW.minusSeconds(60), false, List.of());

        assertThat(next(daily, List.of(reminders), reminders)).isEqualTo(TOMORROW);
        assertThat(daily.next(CALENDAR, NOW, List.of(plan), Optional.empty())).isEqualTo(NOW);
    }

    private static Instant next(Manners manners, List<Bundle> today, Bundle last) {
        return manners.next(CALENDAR, NOW, today, Optional.of(last));
    }

    private static Bundle bundle(LocalDate day, int place, Instant at, boolean fullUp) {
        return new Bundle(
                new Bundle.Id("b_" + place), TOM.id(), day, place, at, fullUp, List.of(new Nudge.Id("n_" + place)));
    }
}
