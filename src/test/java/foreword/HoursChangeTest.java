package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.calendar.Absence;
import foreword.calendar.Status;
import foreword.calendar.WorkTime;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was put off comes back as soon as its owner works again; the clock begins on a Wednesday, 9:30. */
final class HoursChangeTest {
    @TempDir
    Path folder;

    private Agency agency;
    private Teammate tom;

    @BeforeEach
    void begin() {
        agency = new Agency(folder);
        tom = agency.rows.people().teammateWithSlackId(DemoRows.TOM).orElseThrow();
    }

    @AfterEach
    void end() {
        agency.close();
    }

    @Test
    void whoever_takes_back_their_days_off_hears_at_once() {
        LocalDate today = LocalDate.ofInstant(Agency.NOW, tom.zone());
        agency.whenHoursChange.off(tom, new Absence(today, today.plusDays(7)));
        planned();
        assertThat(shown()).isEmpty();

        agency.whenHoursChange.noneOff(tom);

        assertThat(shown()).hasSize(1);
    }

    @Test
    void whoever_takes_one_span_back_hears_at_once_and_keeps_the_others() {
        LocalDate today = LocalDate.ofInstant(Agency.NOW, tom.zone());
        Absence now = new Absence(today, today.plusDays(7));
        Absence later = new Absence(today.plusDays(60), today.plusDays(61));
        agency.whenHoursChange.off(tom, now);
        agency.whenHoursChange.off(tom, later);
        planned();
        assertThat(shown()).isEmpty();

        agency.whenHoursChange.back(tom, now);

        assertThat(shown()).hasSize(1);
        assertThat(agency.rows.workTimes().off(tom.id())).containsExactly(later);
    }

    @Test
    void whoever_takes_days_off_while_a_reminder_is_on_its_way_does_not_get_it() {
        LocalDate today = LocalDate.ofInstant(Agency.NOW, tom.zone());
        planned();
        Nudges.Claim onItsWay = agency.rows
                .nudges()
                .claimDue(Agency.NOW, 9, "a", Duration.ofMinutes(1))
                .get(0);

        agency.whenHoursChange.off(tom, new Absence(today, today));

        assertThat(agency.rows.nudges().snooze(onItsWay, Agency.NOW.plusSeconds(1)))
                .isFalse();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whoever_works_on_this_day_after_all_hears_at_once() {
        agency.whenHoursChange.chose(tom, WorkTime.USUAL.withDays(Set.of(DayOfWeek.MONDAY)));
        planned();
        assertThat(shown()).isEmpty();

        agency.whenHoursChange.chose(tom, WorkTime.USUAL);

        assertThat(shown()).hasSize(1);
    }

    @Test
    void a_status_that_stays_is_noted_once() {
        Status away = new Status("palm_tree", "Vacationing", null);

        agency.whenHoursChange.seen(tom.id(), null, away);
        agency.whenHoursChange.seen(tom.id(), null, away);
        agency.whenHoursChange.seen(tom.id(), null, Status.NONE);
        agency.whenHoursChange.seen(tom.id(), null, Status.NONE);

        assertThat(agency.rows.log().count("teammate.away", Agency.NOW)).isEqualTo(1);
        assertThat(agency.rows.log().count("teammate.back", Agency.NOW)).isEqualTo(1);
    }

    private void planned() {
        agency.rows
                .nudges()
                .add(new Nudge(
                        new Nudge.Id("n_1"),
                        Nudge.Kind.QUIET,
                        tom.id(),
                        "company/"
                                + agency.rows.people().companies().get(0).id().value(),
                        Agency.NOW,
                        Nudge.State.PLANNED,
                        "Say hello.",
                        ""));
    }

    private List<Nudge> shown() {
        agency.whenTimePasses.tick();
        return agency.rows.nudges().open(tom.id()).stream()
                .filter(nudge -> nudge.state() == Nudge.State.DELIVERED)
                .toList();
    }
}
