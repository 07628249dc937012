package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.calendar.BusinessDays;
import foreword.calendar.Calendars;
import foreword.calendar.Rhythm;
import foreword.calendar.WorkingHours;
import foreword.followup.Bundle;
import foreword.followup.Manners;
import foreword.followup.Nudge;
import foreword.followup.WeekPlan;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.thanks.ThankYou;
import foreword.workflow.Cards;
import foreword.workflow.PlanPages;
import foreword.workflow.Steps;
import foreword.workflow.WhenWeekBegins;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weekly plans over weeks, days off, moves and new beginnings of the process. */
final class WeekPlanTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @TempDir
    private Path folder;

    private Agency agency;
    private Teammate alice;
    private Set<LocalDate> closed = Set.of();

    @BeforeEach
    void open() {
        agency = new Agency(folder);
        alice = agency.rows.people().teammateWithSlackId("U0ALICE00").orElseThrow();
        agency.rows.log().append(new Activity(agency.clock.instant(), Activity.FOREWORD, "installed", "foreword", ""));
    }

    @Test
    void nothing_is_planned_for_a_week_in_whose_middle_everything_begins() {
        LocalDate thisMonday = MONDAY.minusWeeks(1);
        look(thisMonday.plusDays(2).atTime(12, 0).atZone(alice.zone()).toInstant());
        assertThat(sent()).isZero();
        look(MONDAY.atTime(9, 0).atZone(alice.zone()).toInstant());
        assertThat(sent()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void a_monday_off_moves_it_to_the_next_working_morning() {
        closed = Set.of(MONDAY);
        look(MONDAY.atTime(12, 0).atZone(alice.zone()).toInstant());
        assertThat(sent()).isZero();
        look(MONDAY.plusDays(1).atTime(9, 0).atZone(alice.zone()).toInstant());
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void it_comes_once_however_often_the_process_begins_anew_and_whatever_zone_they_move_to() {
        for (int hour = 0; hour < 24 * 7; hour++) {
            look(MONDAY.atStartOfDay(ZoneId.of("UTC")).toInstant().plus(Duration.ofHours(hour)));
            if (hour == 20) {
                move("America/Los_Angeles");
            }
        }
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void it_comes_at_nine_by_the_wall_on_both_sides_of_the_change_of_clocks() {
        move("Europe/Berlin");
        for (LocalDate monday : List.of(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30))) {
            Instant nine = monday.atTime(9, 0).atZone(alice.zone()).toInstant();
            long before = sent();
            look(nine.minusSeconds(60));
            assertThat(sent()).isEqualTo(before);
            look(nine);
            assertThat(sent()).isEqualTo(before + 1);
        }
    }

    @Test
    void nobody_is_on_two_plans_and_a_quota_of_none_asks_nobody() {
        agency.rows.plans().quota(alice.id(), 0);
        PlanPages.Page page = when().plan(alice);
        assertThat(page.plan().rows()).noneMatch(row -> row.kind().asks());
        List<String> all = agency.rows.people().teammates().stream()
                .flatMap(mate -> when().plan(mate).plan().rows().stream())
                .filter(row -> row.kind() != WeekPlan.Kind.THANKS)
                .map(WeekPlan.Row::who)
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void whose_kind_words_were_kept_is_one_of_those_asked_in_a_week() {
        Contact dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
        agency.isPraisedBy(dana, "You saved our quarter, thank you so much.");
        Moment moment = agency.rows.moments().open(alice.id()).get(0);
        agency.rows.moments().move(moment.id(), Moment.State.OPEN, Moment.State.SAVED);
        List<WeekPlan.Kind> asking = List.of(WeekPlan.Kind.MOMENT, WeekPlan.Kind.ASK);
        agency.rows.plans().quota(alice.id(), 2);
        look(MONDAY.atTime(9, 0).atZone(alice.zone()).toInstant());
        assertThat(planned(MONDAY)).filteredOn(asking::contains).containsExactlyElementsOf(asking);

        agency.rows.plans().quota(alice.id(), 1);
        look(MONDAY.plusWeeks(1).atTime(9, 0).atZone(alice.zone()).toInstant());
        assertThat(planned(MONDAY.plusWeeks(1))).filteredOn(asking::contains).containsExactly(WeekPlan.Kind.MOMENT);
    }

    @Test
    void however_much_is_owed_it_names_five_people() {
        Contact dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
        for (int i = 0; i < 7; i++) {
            Contact.Id to = new Contact.Id("c_owed" + i);
            agency.rows
                    .people()
                    .save(new Contact(to, dana.company(), "Owed " + i, null, null, null, dana.standing(), ""));
            agency.rows
                    .thanks()
                    .add(new ThankYou(
                            ThankYou.Id.fresh(),
                            to,
                            alice.id(),
                            "ask/a_" + i,
                            ThankYou.Occasion.SAID_YES,
                            ThankYou.State.OWED,
                            agency.clock.instant(),
                            agency.clock.instant(),
                            ""));
        }

        look(MONDAY.atTime(9, 0).atZone(alice.zone()).toInstant());

        assertThat(agency.rows.plans().of(alice.id(), MONDAY).orElseThrow().rows())
                .hasSize(5);
    }

    @Test
    void the_month_is_looked_back_at_once_and_only_when_there_was_something() {
        look(Instant.parse("2026-04-01T12:00:00Z"));
        assertThat(lookedBack()).isEmpty();
        Contact dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
        assertThat(agency.ask(alice, dana, foreword.ask.Ask.Kind.INTRODUCTION).done())
                .isTrue();
        agency.approve(agency.waiting(dana).get(0), alice);
        look(Instant.parse("2026-05-01T12:00:00Z"));
        look(Instant.parse("2026-05-04T12:00:00Z"));
        assertThat(lookedBack()).singleElement().asString().contains("Your April: 1 asked, 0 thanked, 0 met, 0 won.");
    }

    @Test
    void what_the_next_month_brought_is_not_looked_back_at_yet() {
        met(Instant.parse("2026-03-31T22:59:00Z"));
        met(Instant.parse("2026-04-30T12:00:00Z"));
        met(Instant.parse("2026-05-01T08:00:00Z"));

        look(Instant.parse("2026-05-01T12:00:00Z"));

        assertThat(lookedBack()).singleElement().asString().contains("Your April: 0 asked, 0 thanked, 1 met, 0 won.");
    }

    @Test
    void it_is_one_of_the_messages_of_its_day() {
        bundles(MONDAY, 3);
        look(MONDAY.atTime(9, 0).atZone(alice.zone()).toInstant());
        assertThat(sent()).isZero();

        LocalDate next = MONDAY.plusDays(1);
        bundles(next, 2);
        look(next.atTime(10, 0).atZone(alice.zone()).toInstant());
        assertThat(sent()).isEqualTo(1);
        List<Bundle> day = agency.rows.bundles().on(alice.id(), next);
        assertThat(day).hasSize(3);
        assertThat(Manners.DEFAULT.full(day)).isTrue();
        Calendars calendars = Calendars.shared(WorkingHours.parse("09:00-17:30", new BusinessDays(closed)));
        assertThat(Manners.DEFAULT.next(
                        calendars.of(alice),
                        agency.clock.instant(),
                        day,
                        agency.rows.bundles().last(alice.id())))
                .isEqualTo(next.plusDays(1).atTime(9, 0).atZone(alice.zone()).toInstant());
    }

    @Test
    void one_reminder_a_day_or_a_week_comes_beside_the_plan() {
        Instant nine = MONDAY.atTime(9, 0).atZone(alice.zone()).toInstant();
        look(nine);
        List<Bundle> day = agency.rows.bundles().on(alice.id(), MONDAY);
        assertThat(day).hasSize(1);
        for (Rhythm rhythm : List.of(Rhythm.DAILY, Rhythm.WEEKLY)) {
            assertThat(new Manners(3, rhythm)
                            .next(
                                    Calendars.shared(WorkingHours.parse("09:00-17:30", new BusinessDays(closed)))
                                            .of(alice),
                                    nine,
                                    day,
                                    agency.rows.bundles().last(alice.id())))
                    .isEqualTo(nine);
        }
    }

    private void bundles(LocalDate day, int many) {
        for (int place = 1; place <= many; place++) {
            Nudge.Id nudge = new Nudge.Id("n_" + day + place);
            agency.rows
                    .bundles()
                    .add(new Bundle(
                            Bundle.Id.fresh(), alice.id(), day, place, agency.clock.instant(), false, List.of(nudge)));
        }
    }

    private List<WeekPlan.Kind> planned(LocalDate week) {
        return agency.rows.plans().of(alice.id(), week).stream()
                .flatMap(plan -> plan.rows().stream())
                .map(WeekPlan.Row::kind)
                .toList();
    }

    private void met(Instant at) {
        Introduction introduction = new Introduction(
                Introduction.Id.fresh(),
                null,
                agency.rows.people().contactsNamed("Dana Ortiz").get(0).id(),
                "Sam Lee",
                "Northwind",
                null,
                alice.id(),
                null,
                "",
                Introduction.State.MET,
                at);
        agency.rows.introductions().add(introduction);
        agency.rows
                .log()
                .append(new Activity(
                        at,
                        alice.id().value(),
                        "introduction.met",
                        introduction.id().ref(),
                        ""));
    }

    private List<String> lookedBack() {
        agency.send();
        return agency.posted.stream()
                .filter(card -> card.kind() == Card.Kind.NOTICE)
                .flatMap(card -> agency.rows.notices().find(new Notice.Id(card.id())).stream())
                .map(Notice::sentence)
                .filter(sentence -> sentence.startsWith("Your "))
                .toList();
    }

    private void look(Instant now) {
        agency.clock.turn(Duration.between(agency.clock.instant(), now));
        when().look();
    }

    private long sent() {
        return agency.rows.log().happened(List.of("plan.sent"), Instant.EPOCH).stream()
                .map(Activity::about)
                .map(about -> new WeekPlan.Id(about.substring("week_plan/".length())))
                .filter(id -> agency.rows.plans().find(id).orElseThrow().owner().equals(alice.id()))
                .count();
    }

    private void move(String zone) {
        alice = new Teammate(alice.id(), alice.slackId(), alice.email(), alice.name(), alice.role(), ZoneId.of(zone));
        agency.rows.people().save(alice);
    }

    private WhenWeekBegins when() {
        Steps steps = new Steps(agency.database, agency.rows.log(), agency.clock);
        return new WhenWeekBegins(
                agency.rows,
                steps,
                new Cards(agency.rows, agency.clock),
                agency.judging,
                Calendars.shared(WorkingHours.parse("09:00-17:30", new BusinessDays(closed))),
                Manners.DEFAULT,
                new PlanPages(agency.rows, ShippedPhrases.BOOK, 2, agency.clock));
    }
}
