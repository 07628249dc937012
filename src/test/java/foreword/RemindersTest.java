package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.calendar.Absence;
import foreword.calendar.Rhythm;
import foreword.calendar.Status;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.followup.Bundle;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How reminders reach people: bundled, few, in their hours, and only while there is a reason. The clock begins on a Wednesday, 9:30. */
final class RemindersTest {
    @TempDir
    Path folder;

    private Agency agency;
    private Teammate tom;
    private int planned;

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
    void several_that_are_due_come_in_one_message_the_most_important_first() {
        Nudge quiet = plan(Nudge.Kind.QUIET);
        Nudge risk = plan(Nudge.Kind.AT_RISK);

        tick();

        Bundle bundle = bundles().get(0);
        assertThat(bundle.nudges()).containsExactly(risk.id(), quiet.id());
        assertThat(agency.posted)
                .containsExactly(new Card(Card.Kind.NUDGES, bundle.id().value()));
        assertThat(delivered()).containsExactly(quiet.id(), risk.id());
    }

    @Test
    void one_alone_comes_on_its_own_card() {
        Nudge quiet = plan(Nudge.Kind.QUIET);

        tick();

        assertThat(agency.posted)
                .containsExactly(new Card(Card.Kind.NUDGE, quiet.id().value()));
    }

    @Test
    void no_more_than_three_messages_a_day_of_three_each_and_the_rest_on_the_next_days() {
        IntStream.range(0, 20).forEach(i -> plan(Nudge.Kind.QUIET));

        List<Integer> shown =
                IntStream.range(0, 4 * 24).mapToObj(hour -> hourly()).toList();

        assertThat(bundles())
                .extracting(Bundle::day)
                .allMatch(day -> agency.rows.bundles().on(tom.id(), day).size() <= 3);
        assertThat(bundles()).allMatch(bundle -> bundle.nudges().size() <= 3);
        assertThat(bundles().subList(0, 3)).extracting(Bundle::place).containsExactly(1, 2, 3);
        assertThat(shown.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(bundles().get(1).at()).isEqualTo(bundles().get(0).at().plus(Duration.ofHours(1)));
    }

    @Test
    void after_a_fortnight_of_downtime_nobody_is_flooded_and_nothing_is_lost() {
        IntStream.range(0, 60).forEach(i -> plan(Nudge.Kind.AT_RISK));
        agency.clock.turn(Duration.ofDays(14));

        tick();

        assertThat(agency.posted).hasSize(1);
        assertThat(open()).hasSize(60);
        IntStream.range(0, 14 * 24).forEach(hour -> hourly());
        assertThat(delivered()).hasSize(60);
    }

    @Test
    void a_message_of_several_says_so_when_one_ends_because_they_were_in_touch() {
        Contact nadia = agency.rows.people().contactWithSlackId(DemoRows.NADIA).orElseThrow();
        Nudge quiet = planAbout(Nudge.Kind.QUIET, "company/" + nadia.company().value());
        Card several = shownBeside(quiet);

        agency.clock.turn(Duration.ofMinutes(5));
        agency.hears(nadia);
        agency.send();

        assertThat(agency.rows.nudges().find(quiet.id()).orElseThrow().ended())
                .isEqualTo("Nadia Berg was in touch again");
        assertThat(agency.rewritten).contains(several);
    }

    @Test
    void a_message_of_several_says_so_when_one_is_put_off_or_its_entry_is_let_go() {
        Contact nadia = agency.rows.people().contactWithSlackId(DemoRows.NADIA).orElseThrow();
        HopperEntry entry = HopperEntry.resting(
                "company/" + nadia.company().value(),
                tom.id(),
                nadia.name(),
                "said: not now",
                Agency.NOW,
                Agency.NOW,
                30);
        agency.rows.hopper().add(entry);
        Nudge hopper = planAbout(Nudge.Kind.HOPPER, entry.id().ref());
        Card several = shownBeside(hopper);

        agency.whenResting.drop(entry.id(), tom);
        agency.send();

        assertThat(agency.rows.nudges().find(hopper.id()).orElseThrow().state()).isEqualTo(Nudge.State.CANCELLED);
        assertThat(agency.rewritten).contains(several);
    }

    @Test
    void what_waits_for_another_day_is_snoozed_by_whoever_holds_it_alone() {
        Nudge quiet = plan(Nudge.Kind.QUIET);
        Nudges.Claim late =
                agency.rows.nudges().claimDue(Agency.NOW, 9, "a", Duration.ZERO).get(0);
        Nudges.Claim ours = agency.rows
                .nudges()
                .claimDue(Agency.NOW, 9, "b", Duration.ofMinutes(1))
                .get(0);
        Instant then = Agency.NOW.plus(Duration.ofDays(9));

        assertThat(agency.rows.nudges().snooze(late, then.plusSeconds(1))).isFalse();
        assertThat(agency.rows.nudges().snooze(ours, then)).isTrue();

        assertThat(agency.rows.nudges().find(quiet.id()).orElseThrow())
                .extracting(Nudge::state, Nudge::due)
                .containsExactly(Nudge.State.SNOOZED, then);
    }

    @Test
    void what_lost_its_reason_while_we_were_away_is_cancelled_and_says_so() {
        Nudge gone = planAbout(Nudge.Kind.QUIET, "company/co_none");

        tick();

        Nudge after = agency.rows.nudges().find(gone.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(Nudge.State.CANCELLED);
        assertThat(after.ended()).isEqualTo("what it was about is gone");
        assertThat(agency.rows.log().of("nudge/" + gone.id().value()))
                .extracting(foreword.activity.Activity::what)
                .containsExactly("nudge.cancelled");
        assertThat(agency.posted).isEmpty();
    }

    @Test
    void nothing_comes_outside_their_own_hours_or_on_their_days_off() {
        save(WorkTime.USUAL.withHours(TimeSpan.parse("13-15")));
        agency.rows.workTimes().add(tom.id(), new Absence(today(), today()));
        plan(Nudge.Kind.QUIET);

        IntStream.range(0, 48).forEach(hour -> hourly());

        assertThat(bundles()).extracting(Bundle::at).containsExactly(Instant.parse("2026-03-05T13:30:00Z"));
    }

    @Test
    void whoever_wants_one_message_a_day_gets_all_in_one() {
        save(WorkTime.USUAL.withRhythm(Rhythm.DAILY));
        IntStream.range(0, 7).forEach(i -> plan(Nudge.Kind.QUIET));

        tick();
        plan(Nudge.Kind.AT_RISK);
        IntStream.range(0, 5).forEach(hour -> hourly());

        assertThat(bundles()).extracting(bundle -> bundle.nudges().size()).containsExactly(7);
        IntStream.range(0, 24).forEach(hour -> hourly());
        assertThat(bundles()).extracting(bundle -> bundle.nudges().size()).containsExactly(7, 1);
    }

    @Test
    void whoever_wants_none_finds_them_in_app_home() {
        save(WorkTime.USUAL.withRhythm(Rhythm.NEVER));
        Nudge quiet = plan(Nudge.Kind.QUIET);

        tick();

        assertThat(agency.posted).isEmpty();
        assertThat(delivered()).containsExactly(quiet.id());
    }

    @Test
    void what_nobody_answers_is_shown_once_more_and_then_told_to_an_approver() {
        Nudge risk = plan(Nudge.Kind.AT_RISK);
        Teammate other = agency.rows.people().teammates().stream()
                .filter(it -> !it.id().equals(tom.id()) && it.slackId() != null)
                .findFirst()
                .orElseThrow();
        agency.rows
                .people()
                .save(new Teammate(
                        other.id(),
                        other.slackId(),
                        other.email(),
                        other.name(),
                        Teammate.Role.APPROVER,
                        other.zone()));

        IntStream.range(0, 20 * 24).forEach(hour -> hourly());

        assertThat(bundles()).extracting(Bundle::nudges).containsExactly(List.of(risk.id()), List.of(risk.id()));
        assertThat(agency.rows.nudges().openAbout(risk.about()))
                .extracting(Nudge::owner)
                .containsExactly(tom.id(), other.id());
        assertThat(agency.rows.nudges().openAbout(risk.about()).get(1).why()).contains(tom.name() + " was reminded");
    }

    @Test
    void an_opportunity_that_nobody_takes_is_let_go() {
        Nudge quiet = plan(Nudge.Kind.QUIET);

        IntStream.range(0, 16 * 24).forEach(hour -> hourly());

        assertThat(agency.rows.nudges().find(quiet.id()).orElseThrow().state()).isEqualTo(Nudge.State.EXPIRED);
        assertThat(agency.posted).hasSize(1);
    }

    @Test
    void whoever_moves_gets_their_reminders_at_the_same_time_on_their_new_clock() {
        Nudge quiet = planAt(Nudge.Kind.QUIET, Instant.parse("2026-03-12T09:00:00Z"));
        Teammate there = tom.livingIn(ZoneId.of("America/Los_Angeles"));

        agency.whenHoursChange.seen(tom.id(), there.zone(), Status.NONE);

        // 9:00 there, after their clocks went forward on the 8th
        assertThat(agency.rows.nudges().find(quiet.id()).orElseThrow().due())
                .isEqualTo(Instant.parse("2026-03-12T16:00:00Z"));
        assertThat(agency.rows.people().teammate(tom.id()).orElseThrow().zone()).isEqualTo(there.zone());
    }

    @Test
    void whoever_moves_keeps_what_they_became_while_their_profile_was_read() {
        agency.rows
                .people()
                .save(new Teammate(
                        tom.id(), tom.slackId(), tom.email(), tom.name(), Teammate.Role.APPROVER, tom.zone()));

        agency.whenHoursChange.seen(tom.id(), ZoneId.of("America/Los_Angeles"), Status.NONE);

        assertThat(agency.rows.people().teammate(tom.id()).orElseThrow().role()).isEqualTo(Teammate.Role.APPROVER);
    }

    @Test
    void a_status_that_says_they_are_away_holds_reminders_back_until_it_ends() {
        plan(Nudge.Kind.QUIET);
        Instant back = Instant.parse("2026-03-06T12:00:00Z");

        agency.whenHoursChange.seen(tom.id(), tom.zone(), new Status("palm_tree", "Vacationing", back));
        IntStream.range(0, 72).forEach(hour -> hourly());

        assertThat(bundles()).extracting(Bundle::at).containsExactly(Instant.parse("2026-03-06T12:30:00Z"));
    }

    @Test
    void whoever_is_back_before_their_status_would_end_hears_of_it_at_once() {
        plan(Nudge.Kind.QUIET);
        agency.whenHoursChange.seen(tom.id(), tom.zone(), new Status("palm_tree", "", null));
        hourly();

        agency.whenHoursChange.seen(tom.id(), tom.zone(), Status.NONE);
        hourly();

        assertThat(bundles()).hasSize(1);
    }

    @Test
    void one_that_cannot_be_worked_on_does_not_hold_up_the_others() {
        Nudge odd = planAbout(Nudge.Kind.NOT_YET, "odd");
        Nudge quiet = plan(Nudge.Kind.QUIET);

        tick();

        assertThat(delivered()).containsExactly(quiet.id());
        assertThat(agency.rows.nudges().find(odd.id()).orElseThrow().state()).isEqualTo(Nudge.State.PLANNED);
        assertThat(agency.rows.nudges().nextDue())
                .as("it is tried again soon")
                .contains(Agency.NOW.plus(Duration.ofMinutes(10)));
    }

    private int hourly() {
        agency.clock.turn(Duration.ofHours(1));
        int before = agency.rows.bundles().on(tom.id(), today()).stream()
                .mapToInt(it -> it.nudges().size())
                .sum();
        tick();
        return agency.rows.bundles().on(tom.id(), today()).stream()
                        .mapToInt(it -> it.nudges().size())
                        .sum()
                - before;
    }

    /** The message that tells of this nudge and another. */
    private Card shownBeside(Nudge nudge) {
        plan(Nudge.Kind.AT_RISK);
        tick();
        assertThat(bundles().get(0).nudges()).contains(nudge.id());
        return new Card(Card.Kind.NUDGES, bundles().get(0).id().value());
    }

    private void tick() {
        agency.whenTimePasses.tick();
        agency.send();
    }

    private Nudge plan(Nudge.Kind kind) {
        Company company = new Company(Company.Id.fresh(), "Quiet Mill " + planned, Segment.CLIENT, null, tom.id());
        agency.rows.people().save(company);
        return planAbout(kind, "company/" + company.id().value());
    }

    private Nudge planAbout(Nudge.Kind kind, String about) {
        return plan(kind, about, agency.clock.instant().minusSeconds(planned));
    }

    private Nudge planAt(Nudge.Kind kind, Instant due) {
        return plan(kind, "company/co_none", due);
    }

    private Nudge plan(Nudge.Kind kind, String about, Instant due) {
        Nudge nudge = new Nudge(
                new Nudge.Id("n_" + planned++), kind, tom.id(), about, due, Nudge.State.PLANNED, "Say hello.", "");
        agency.rows.nudges().add(nudge);
        return nudge;
    }

    private void save(WorkTime chosen) {
        agency.rows.workTimes().save(tom.id(), chosen);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(agency.clock.instant(), tom.zone());
    }

    private List<Bundle> bundles() {
        return LocalDate.ofInstant(Agency.NOW, tom.zone())
                .datesUntil(today().plusDays(1))
                .flatMap(day -> agency.rows.bundles().on(tom.id(), day).stream())
                .toList();
    }

    private List<Nudge> open() {
        return agency.rows.nudges().open(tom.id()).stream()
                .filter(nudge -> nudge.id().value().matches("n_\\d+"))
                .toList();
    }

    private List<Nudge.Id> delivered() {
        return open().stream()
                .filter(nudge -> nudge.state() == Nudge.State.DELIVERED)
                .map(Nudge::id)
                .sorted(java.util.Comparator.comparing(Nudge.Id::value))
                .toList();
    }
}
