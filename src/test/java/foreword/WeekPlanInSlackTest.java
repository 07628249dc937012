package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.report.Consistency;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plan of a week, as it comes on Monday, as it is looked at, and as it is worked on. */
class WeekPlanInSlackTest extends PlayedCommands {
    @Test
    void it_comes_once_on_monday_its_button_acts_and_what_is_taken_off_stays_off() throws Exception {
        LocalDate monday = week().plusWeeks(1);
        playground.turnTo(at(monday, 8, 59));
        assertThat(plan(monday)).isEmpty();

        playground
                .bot()
                .rows()
                .log()
                .append(new Activity(playground.clock().instant(), Activity.FOREWORD, "installed", "foreword", ""));
        playground.turnTo(at(monday, 9, 1));
        Message card = visitor.card(DemoRows.ALICE, "plan.dismiss");
        assertThat(card.text()).contains("on your plan this week");
        assertThat(blocks(card)).contains("can be asked now", "Asks this week: 0 of 2.");
        List<WeekPlan.Row> rows = plan(monday).orElseThrow().rows();
        assertThat(rows).hasSizeBetween(1, WeekPlan.MOST);
        assertThat(rows.stream().map(WeekPlan.Row::who)).doesNotHaveDuplicates();
        playground.turnTo(at(monday, 11, 0));
        assertThat(cards()).isEqualTo(1);

        String off = rows.get(0).about();
        press(
                DemoRows.ALICE,
                answer(DemoRows.ALICE, "plan"),
                Press.of("plan.dismiss").choosing(value(monday)));
        assertThat(plan(monday).orElseThrow().rows().get(0).state()).isEqualTo(WeekPlan.State.DISMISSED);
        assertThat(blocks(answer(DemoRows.ALICE, "plan"))).contains("*Taken off*");

        playground.turnTo(at(monday.plusWeeks(1), 9, 1));
        assertThat(plan(monday.plusWeeks(1)).stream().flatMap(next -> next.rows().stream()))
                .noneMatch(row -> row.about().equals(off));
    }

    @Test
    void whoever_is_asked_is_struck_out_and_the_week_counts_it() throws Exception {
        Message list = answer(DemoRows.ALICE, "plan");
        WeekPlan.Row first = plan(week()).orElseThrow().rows().stream()
                .filter(row -> row.kind() == WeekPlan.Kind.ASK)
                .findFirst()
                .orElseThrow();
        String name = playground.bot().rows().people().contacts().stream()
                .filter(contact -> first.key().equals(contact.id().value()))
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(blocks(list)).contains(name).contains("contact.ask");

        done(as(DemoRows.ALICE).type("/foreword", "ask " + name + " Sam Lee", foreword.sandbox.DemoCast.INNER_CHANNEL));
        visitor.press(DemoRows.ALICE, "draft.approve");
        Visitor.await(
                "the ask to be counted",
                () -> Optional.of(answer(DemoRows.ALICE, "plan"))
                        .filter(it -> blocks(it).contains("Asks this week: 1 of 2.")));
        assertThat(blocks(answer(DemoRows.ALICE, "plan")))
                .contains(
                        "*Done*: *" + name + "*",
                        "This week so far: 1 ask, 0 thank-yous, 0 follow-ups.",
                        "All of us: ");
    }

    private String value(LocalDate week) {
        return plan(week).orElseThrow().id().value() + ":1";
    }

    private long cards() {
        return playground.bot().rows().log().happened(List.of("plan.sent"), Instant.EPOCH).stream()
                .filter(sent -> plan(week())
                        .filter(it -> sent.about().endsWith(it.id().value()))
                        .isPresent())
                .count();
    }

    private Optional<WeekPlan> plan(LocalDate week) {
        return playground.bot().rows().plans().of(alice().id(), week);
    }

    private LocalDate week() {
        return Consistency.weekOf(playground.clock().instant(), alice().zone());
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(alice().zone()).toInstant();
    }

    private Teammate alice() {
        return playground
                .bot()
                .rows()
                .people()
                .teammateWithSlackId(DemoRows.ALICE)
                .orElseThrow();
    }
}
