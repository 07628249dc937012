package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.calendar.Absence;
import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import foreword.sandbox.User;
import foreword.sandbox.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A teammate's own settings in their modal, and the language in which they are spoken to. */
class SettingsInSlackTest extends PlayedCommands {
    @Test
    void what_is_changed_in_the_modal_is_kept_and_told_and_all_else_stays_as_usual() {
        View modal = opens(DemoRows.ALICE, "settings", "settings");

        submit(
                DemoRows.ALICE,
                modal,
                Map.of(
                        "rhythm", List.of("DAILY"),
                        "hours_from", List.of("08:00"),
                        "days", List.of("THURSDAY", "MONDAY"),
                        "quiet_from", List.of("12:00"),
                        "quiet_to", List.of("13:00"),
                        "country", List.of("de-by"),
                        "off_from", List.of("2099-08-03"),
                        "off_to", List.of("2099-08-14"),
                        "asks", List.of("4"),
                        "mute", List.of("1d")));

        assertThat(told())
                .contains(
                        "Saved.",
                        "How often reminders come: Once a day, in one message.",
                        "Working hours: 08:00-17:30.",
                        "Working days: Monday, Thursday.",
                        "Quiet: 12:00-13:00.",
                        "Public holidays of: Germany (BY).",
                        "Days off: 3 Aug 2099 to 14 Aug 2099.",
                        "Asks that your plan aims at: 4 asks a week.",
                        "Mute: Until Wed 25 Nov, 09:")
                .doesNotContain("Messages a day", "Language", "Where what waits");
        WorkTime own = rows().workTimes().of(alice().id());
        assertThat(own.rhythm()).isEqualTo(Rhythm.DAILY);
        assertThat(own.country()).isEqualTo(Country.parse("DE-BY"));
        assertThat(own.perDay()).isNull();
        assertThat(rows().people().notifyBy(alice().id())).isEmpty();
        assertThat(rows().workTimes().off(alice().id()))
                .containsExactly(new Absence(LocalDate.parse("2099-08-03"), LocalDate.parse("2099-08-14")));
        assertThat(rows().plans().quota(alice().id())).hasValue(4);
    }

    @Test
    void every_quiet_part_and_every_day_off_is_shown_and_each_can_be_taken_out_or_joined_by_another() {
        rows().workTimes().save(alice().id(), quiet("12:00-13:00", "15:00-15:30"));
        for (String span : List.of("2099-08-03/2099-08-14", "2099-10-01", "2099-12-24/2099-12-31")) {
            rows().workTimes().add(alice().id(), Absence.parse(span));
        }
        View modal = opens(DemoRows.ALICE, "settings", "settings");
        rows().workTimes().add(alice().id(), Absence.parse("2099-11-11"));

        submit(
                DemoRows.ALICE,
                modal,
                Map.of(
                        "quiet", List.of("15:00-15:30"),
                        "quiet_from", List.of("09:30"),
                        "quiet_to", List.of("10:00"),
                        "off", List.of("2099-08-03/2099-08-14", "2099-12-24/2099-12-31"),
                        "off_from", List.of("2099-09-09")));

        assertThat(told())
                .contains(
                        "Quiet: 09:30-10:00, 15:00-15:30.",
                        "Days off: 3 Aug 2099 to 14 Aug 2099; 9 Sep 2099; 11 Nov 2099; 24 Dec 2099 to 31 Dec 2099.");
        assertThat(rows().workTimes().of(alice().id())).isEqualTo(quiet("09:30-10:00", "15:00-15:30"));

        submit(
                DemoRows.ALICE,
                opens(DemoRows.ALICE, "settings", "settings"),
                Map.of("quiet", List.of(), "off", List.of()));

        assertThat(told()).contains("Quiet: none.", "Days off: none.");
        assertThat(rows().workTimes().of(alice().id())).isEqualTo(WorkTime.USUAL);
        assertThat(rows().workTimes().off(alice().id())).isEmpty();
    }

    @Test
    void all_of_it_is_kept_or_nothing() throws SQLException {
        View modal = opens(DemoRows.ALICE, "settings", "settings");
        refuseQuotas();

        as(DemoRows.ALICE)
                .submit(
                        modal,
                        Map.of("rhythm", List.of("DAILY"), "off_from", List.of("2099-08-03"), "asks", List.of("4")))
                .ack();

        assertThat(rows().workTimes().of(alice().id())).isEqualTo(WorkTime.USUAL);
        assertThat(rows().workTimes().off(alice().id())).isEmpty();
    }

    @Test
    void nothing_is_kept_when_nothing_was_changed_and_what_changed_elsewhere_meanwhile_stays() {
        View modal = opens(DemoRows.ALICE, "settings", "settings");
        answer(DemoRows.ALICE, "settings cap 5");

        submit(DemoRows.ALICE, modal, Map.of());

        assertThat(told()).contains("Nothing was changed.");
        assertThat(rows().workTimes().of(alice().id())).isEqualTo(WorkTime.USUAL.withPerDay(5));
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_nothing_is_kept() {
        View modal = opens(DemoRows.ALICE, "settings", "settings");

        submit(
                DemoRows.ALICE,
                modal,
                Map.of(
                        "hours_from", List.of("18:00"),
                        "quiet_to", List.of("13:00"),
                        "country", List.of("Atlantis"),
                        "off_from", List.of("2020-01-01"),
                        "notify", List.of("EMAIL"),
                        "asks", List.of("4")));

        assertThat(errors())
                .containsOnlyKeys("hours_to", "quiet_from", "country", "off_from")
                .containsEntry("country", "This is no country. Write DE, or DE-BY with its region.");
        assertThat(rows().workTimes().of(alice().id())).isEqualTo(WorkTime.USUAL);
        assertThat(rows().plans().quota(alice().id())).isEmpty();

        submit(
                DemoRows.ALICE,
                visitor.modal(DemoRows.ALICE, "settings"),
                Map.of(
                        "hours_from", List.of("09:00"),
                        "quiet_from", List.of("08:00"),
                        "quiet_to", List.of("18:00"),
                        "country", List.of("DE"),
                        "off_from", List.of("2099-01-01"),
                        "notify", List.of("SLACK")));
        assertThat(errors()).containsEntry("quiet_to", "Nothing would be left of your working hours.");
    }

    @Test
    void speaks_the_language_of_slack_until_another_is_chosen() {
        User user = playground.slack().workspace().user(DemoRows.ALICE).orElseThrow();
        done(as(DemoRows.ALICE).become(user.reading("de-DE")));
        Visitor.await(
                "the language", () -> Optional.ofNullable(alice().language()).filter(Locale.GERMANY::equals));
        assertThat(answer(DemoRows.ALICE, "plan").text()).endsWith("diese Woche auf deinem Plan.");

        View modal = opens(DemoRows.ALICE, "settings", "settings");
        assertThat(modal.body().toString()).contains("Deine Einstellungen", "Montag");
        submit(DemoRows.ALICE, modal, Map.of("language", List.of("en")));
        assertThat(told()).contains("Saved.", "Language: English.");
        assertThat(answer(DemoRows.ALICE, "plan").text()).contains("on your plan this week");

        playground.turnTo(playground.clock().instant().plus(Duration.ofHours(13)));
        playground.bot().settle();
        assertThat(alice().language()).isEqualTo(Locale.ENGLISH);

        answer(DemoRows.ALICE, "settings language slack");
        assertThat(alice().language()).isEqualTo(Locale.GERMANY);
    }

    @Test
    void a_language_is_typed_or_refused() {
        assertThat(answer(DemoRows.ALICE, "settings language de").text())
                .startsWith("Notiert. Ich spreche jetzt Deutsch mit dir");
        assertThat(alice().language()).isEqualTo(Locale.GERMAN);

        assertThat(answer(DemoRows.ALICE, "settings language klingon").text())
                .startsWith("Diese Sprache spreche ich noch nicht. Schreib eine von de, en,");
        assertThat(alice().language()).isEqualTo(Locale.GERMAN);
    }

    private static WorkTime quiet(String... spans) {
        return WorkTime.USUAL.withQuiet(Stream.of(spans).map(TimeSpan::parse).toList());
    }

    /** The last of what the modal sets fails from now on, as when the disk is full. */
    private void refuseQuotas() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("foreword.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER refused BEFORE INSERT ON quota BEGIN SELECT RAISE(ABORT, 'no room'); END");
        }
    }

    private String told() {
        return visitor.modal(DemoRows.ALICE, "notice")
                .body()
                .path("blocks")
                .toString()
                .replace("\u2060", "");
    }

    private Map<String, String> errors() {
        return visitor.modal(DemoRows.ALICE, "settings").errors();
    }

    private Teammate alice() {
        return rows().people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
    }

    private foreword.workflow.Rows rows() {
        return playground.bot().rows();
    }
}
