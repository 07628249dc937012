package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.calendar.Absence;
import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import foreword.calendar.WorkTime;
import foreword.followup.Nudge;
import foreword.people.Company;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.User;
import foreword.sandbox.View;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A teammate's own time, as they type it, and as Slack tells it; and how reminders are put off. */
class WorkTimesInSlackTest extends PlayedCommands {
    @Test
    void everything_about_ones_time_is_typed_shown_and_taken_back() {
        assertThat(typed("settings show"))
                .contains(
                        "You work 09:00-17:30 in UTC, Mon, Tue, Wed, Thu, Fri.",
                        "lies in no country",
                        "At most 3 messages");

        answer(DemoRows.ALICE, "settings hours 8-16:30");
        answer(DemoRows.ALICE, "settings days sun-thu");
        answer(DemoRows.ALICE, "settings country de-by");
        answer(DemoRows.ALICE, "settings quiet 12-13");
        answer(DemoRows.ALICE, "settings cap 2");
        answer(DemoRows.ALICE, "settings rhythm daily");
        String shown = typed("settings vacation 2099-08-03 to 2099-08-14");

        assertThat(shown)
                .contains(
                        "You work 08:00-16:30 in UTC, Mon, Tue, Wed, Thu, Sun.",
                        "No reminders 12:00-13:00.",
                        "Public holidays and weekend of Germany (BY), as you said.",
                        "Days off: Mon 3 Aug 2099 to Fri 14 Aug 2099.",
                        "One message with reminders a day.");
        WorkTime kept = rows().workTimes().of(alice().id());
        assertThat(kept.days()).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(kept.country()).isEqualTo(Country.parse("DE-BY"));
        assertThat(kept.rhythm()).isEqualTo(Rhythm.DAILY);

        for (String word : List.of("hours", "days", "country", "quiet", "cap", "rhythm", "vacation")) {
            answer(DemoRows.ALICE, "settings " + word + " usual");
        }
        assertThat(rows().workTimes().of(alice().id())).isEqualTo(WorkTime.USUAL);
        assertThat(rows().workTimes().off(alice().id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-08-03 to 2099-08-14",
                "from 3 Aug 2099 until 14 Aug 2099",
                "3 Aug 2099 - 14 Aug 2099",
                "2099-08-03..2099-08-14",
                "3.8.2099-14.8.2099",
                "vom 3. August 2099 bis zum 14. August 2099",
            })
    void days_off_are_read_however_they_are_written(String typed) throws Exception {
        assertThat(typed("settings vacation " + typed)).contains("Days off: Mon 3 Aug 2099 to Fri 14 Aug 2099.");
    }

    @Test
    void whoever_reads_german_types_and_is_answered_in_german() {
        rows().people().language(alice().id(), Locale.GERMAN);

        answer(DemoRows.ALICE, "settings days mo-di und do");
        answer(DemoRows.ALICE, "settings quiet 12-13, 15-15:30");
        answer(DemoRows.ALICE, "settings country de-by");
        answer(DemoRows.ALICE, "settings rhythm täglich");
        String shown = typed("settings vacation 3.8.2099 bis 14.8.2099");

        assertThat(shown)
                .contains(
                        "Genieß die freien Tage.",
                        "Du arbeitest 09:00-17:30 in UTC: Mo, Di, Do.",
                        "Keine Erinnerungen 12:00-13:00, 15:00-15:30.",
                        "Feiertage und Wochenende von Deutschland (BY), wie du gesagt hast.",
                        "Freie Tage: Mo., 3. Aug. 2099 bis Fr., 14. Aug. 2099.",
                        "Eine Nachricht mit Erinnerungen am Tag.")
                .doesNotContain("You", "Change it");
        assertThat(typed("settings days samstags")).contains("Das verstehe ich nicht: samstags ist kein Wochentag.");
        assertThat(typed("settings quiet 7-19")).contains("Von deiner Arbeitszeit bliebe nichts übrig.");
        assertThat(typed("settings vacation 14.8.2099 bis 3.8.2090"))
                .contains("anders als 14. Aug. 2099 bis 3. Aug. 2090");
        assertThat(typed("settings asks viele")).contains("viele ist keine Zahl von Anfragen");
        assertThat(typed("settings asks 1")).contains("Dein Plan zielt auf 1 Anfrage in der Woche.");
        assertThat(typed("settings notify email")).contains("kommt nur als Mail");
        assertThat(typed("settings notify slack")).contains("kommt hierher in Slack");
        assertThat(typed("settings notify Brieftaube")).contains("brieftaube ist kein Weg");
        assertThat(typed("settings nonsense"))
                .contains("Eine Einstellung nonsense gibt es nicht.", "Du kannst wählen, wie du erfährst");
        assertThat(typed("settings stage")).contains("Sag so, was eine Stufe bedeutet");

        answer(DemoRows.ALICE, "settings quiet keine");
        assertThat(rows().workTimes().of(alice().id()).quiet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void all_of_it_is_said_each_on_its_own_line_down_to_how_it_is_changed(String language) {
        rows().people().language(alice().id(), Locale.forLanguageTag(language));
        for (int year = 2081; year < 2099; year++) {
            rows().workTimes().add(alice().id(), Absence.parse(year + "-08-03/" + year + "-08-14"));
        }

        for (String typed : List.of("settings hours", "settings show", "settings what else\nis there")) {
            Message told = answer(DemoRows.ALICE, typed);
            List<String> lines = told.blocks().findValues("text").stream()
                    .flatMap(text -> text.path("text").asText().lines())
                    .map(line -> line.replace("\u2060", ""))
                    .toList();
            assertThat(lines.get(lines.size() - 1))
                    .as(typed)
                    .matches(
                            "(Change it with|Ändere es mit) `/foreword settings hours 9-17`,? .* (it back|ihn zurück)\\.");
            assertThat(lines.get(lines.size() - 3)).contains(" 2081 ", " 2098.");
            assertThat(told.text().replace("\u2060", "")).isEqualTo(lines.get(0).replace("`", ""));
        }
    }

    @Test
    void what_makes_no_sense_changes_nothing_and_says_what_to_type() {
        for (String typed : List.of(
                "hours nine to five",
                "hours 17-9",
                "days someday",
                "days mon-sun, x",
                "country Atlantis",
                "quiet 7-19",
                "cap 0",
                "rhythm hourly",
                "vacation whenever",
                "asks -3",
                "asks many",
                "vacation 2020-01-01")) {
            assertThat(answer(DemoRows.ALICE, "settings " + typed).text())
                    .as(typed)
                    .containsAnyOf("I do not understand that: ", "These days are over");
        }
        assertThat(rows().workTimes().of(alice().id())).isEqualTo(WorkTime.USUAL);
    }

    @Test
    void slack_tells_of_a_new_zone_and_of_a_status() {
        Nudge nudge = planned(Instant.parse("2099-06-01T09:00:00Z"));
        User user = playground.slack().workspace().user(DemoRows.ALICE).orElseThrow();

        done(as(DemoRows.ALICE).become(user.livingIn("America/New_York")));

        Visitor.await(
                "the new zone",
                () -> Optional.of(alice()).filter(it -> it.zone().equals(ZoneId.of("America/New_York"))));
        assertThat(rows().nudges().find(nudge.id()).orElseThrow().due()).isEqualTo("2099-06-01T13:00:00Z");

        done(as(DemoRows.ALICE)
                .become(user.livingIn("America/New_York").with(new User.Status(":palm_tree:", "Vacationing", 0))));
        Visitor.await("the status", () -> rows().workTimes().away(alice().id()));
        assertThat(typed("settings show"))
                .contains("holidays and weekend of United States, as I guess", "Your status says that you are away");

        done(as(DemoRows.ALICE).become(user.livingIn("America/New_York")));
        Visitor.await(
                "the return",
                () -> Optional.of(true)
                        .filter(it -> rows().workTimes().away(alice().id()).isEmpty()));
    }

    @Test
    void slack_is_asked_again_even_when_it_tells_nothing() {
        User user = playground.slack().workspace().user(DemoRows.ALICE).orElseThrow();
        playground.slack().workspace().addUser(user.livingIn("Asia/Tokyo"));

        playground.turnTo(playground.clock().instant().plus(Duration.ofHours(13)));

        Visitor.await("the new zone", () -> Optional.of(alice().zone()).filter(ZoneId.of("Asia/Tokyo")::equals));
    }

    @Test
    void a_reminder_is_put_off_for_an_hour_a_week_or_until_a_day() {
        Nudge nudge = planned(playground.clock().instant().plusSeconds(60));
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(4)));
        choose(nudge, "hour");
        assertThat(due(nudge)).isAfterOrEqualTo(playground.clock().instant().plus(Duration.ofMinutes(50)));
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(4)));

        choose(nudge, "week");
        assertThat(due(nudge).atZone(alice().zone()).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(9)));

        choose(nudge, "pick");
        View modal = visitor.modal(DemoRows.ALICE, "nudge-snooze");
        String day = playground
                .clock()
                .instant()
                .atZone(alice().zone())
                .toLocalDate()
                .plusDays(40)
                .toString();
        submit(DemoRows.ALICE, modal, Map.of("day", List.of(day)));

        assertThat(due(nudge)).isAfterOrEqualTo(Instant.parse(day + "T09:00:00Z"));
        assertThat(rows().nudges().find(nudge.id()).orElseThrow().state()).isEqualTo(Nudge.State.SNOOZED);
    }

    /** Without the joiners that keep Slack from seeing an emoji in 09:00. */
    private String typed(String words) {
        return blocks(answer(DemoRows.ALICE, words)).replace("\u2060", "");
    }

    private void choose(Nudge nudge, String when) {
        playground.bot().settle();
        Message card = visitor.card(DemoRows.ALICE, "nudge.more");
        press(DemoRows.ALICE, card, Press.of("nudge.more").choosing(nudge.id().value() + ":" + when));
    }

    private Nudge planned(Instant due) {
        Company company = new Company(Company.Id.fresh(), "Quiet Mill", Segment.CLIENT, null, alice().id());
        rows().people().save(company);
        Nudge nudge = new Nudge(
                Nudge.Id.fresh(),
                Nudge.Kind.QUIET,
                alice().id(),
                "company/" + company.id().value(),
                due,
                Nudge.State.PLANNED,
                "Quiet Mill is quiet.",
                "");
        rows().nudges().add(nudge);
        return nudge;
    }

    private Instant due(Nudge nudge) {
        return rows().nudges().find(nudge.id()).orElseThrow().due();
    }

    private Teammate alice() {
        return rows().people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
    }

    private foreword.workflow.Rows rows() {
        return playground.bot().rows();
    }
}
