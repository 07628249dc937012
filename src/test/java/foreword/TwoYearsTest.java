package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.SqlHousekeeping;
import foreword.adapter.sql.SqlHousekeeping.Kept;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.followup.WeekPlan;
import foreword.inbox.MailKey;
import foreword.inbox.MailPlace;
import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.outbox.Parcel;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.report.Tally;
import foreword.testing.Base;
import foreword.testing.OnEachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Two years of reminders, cards and mails, tidied as they go: what is over leaves, and what figures come from stays. */
@OnEachDatabase
class TwoYearsTest {
    private static final int DAYS = 730;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant START = Agency.NOW;

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Agency agency;
    private SqlInbox inbox;
    private SqlMailLedger ledger;
    private SqlHousekeeping housekeeping;

    @BeforeEach
    void begin() {
        agency = Agency.at(base.url(folder));
        inbox = new SqlInbox(agency.database);
        ledger = new SqlMailLedger(agency.database, inbox);
        housekeeping = new SqlHousekeeping(
                agency.database, new Kept(Duration.ofDays(90), Duration.ofDays(180), Duration.ofDays(300)));
        ledger.begin("INBOX", new MailPlace(1, 0, null, START));
    }

    @AfterEach
    void end() {
        inbox.close();
        agency.close();
    }

    @Test
    void rows_stay_as_many_as_the_second_half_year_left_and_no_figure_changes() {
        live(0, DAYS / 2);
        Map<String, Long> afterOne = housekeeping.rows();
        List<Tally> firstYear = tallies();

        live(DAYS / 2, DAYS);
        Map<String, Long> afterTwo = housekeeping.rows();

        assertThat(List.of(
                        "nudge",
                        "bundle",
                        "delivery",
                        "card_place",
                        "inbound",
                        "notice",
                        "week_plan",
                        "mail_seen",
                        "mail_content"))
                .allSatisfy(table ->
                        assertThat(afterTwo.get(table)).as(table).isBetween(1L, afterOne.getOrDefault(table, 0L) + 10));
        assertThat(afterTwo.get("activity")).isGreaterThan(afterOne.getOrDefault("activity", 0L) * 3 / 2);
        assertThat(firstYear).isNotEmpty();
        assertThat(tallies()).isEqualTo(firstYear);
        assertThat(agency.rows.log().verified()).isTrue();
    }

    private List<Tally> tallies() {
        return agency.rows.tallies().between(START, START.plus(Duration.ofDays(DAYS / 2)), ZoneOffset.UTC);
    }

    private void live(int from, int to) {
        for (int day = from; day < to; day++) {
            agency.clock.turnTo(START.plus(DAY.multipliedBy(day)));
            remind(day);
            ask(day);
            mail(day);
            tell(day);
            plan(day);
            agency.send();
            housekeeping.tidy(agency.clock.instant());
            inbox.purge(agency.clock.instant());
        }
    }

    /** Two a day, of which one is done and the other is let go when nobody does anything. */
    private void remind(int day) {
        Teammate owner = owner();
        for (String half : List.of("a", "b")) {
            agency.rows
                    .nudges()
                    .add(new Nudge(
                            new Nudge.Id("n_" + day + half),
                            Nudge.Kind.QUIET,
                            owner.id(),
                            "company/"
                                    + agency.rows
                                            .people()
                                            .companies()
                                            .get(0)
                                            .id()
                                            .value(),
                            agency.clock.instant(),
                            Nudge.State.PLANNED,
                            "Say hello.",
                            ""));
        }
        agency.whenTimePasses.tick();
        agency.whenTimePasses.done(new Nudge.Id("n_" + day + "a"), owner);
    }

    private void ask(int day) {
        if (day % 60 == 0) {
            Contact contact = agency.rows.people().contacts().get(day / 60 % 3);
            agency.ask(owner(), contact, Ask.Kind.INTRODUCTION);
            for (Draft draft : agency.waiting(contact)) {
                agency.approve(draft, owner());
            }
        }
    }

    private void mail(int day) {
        byte[] raw = ("Subject: " + day + "\r\n\r\nHello.").getBytes(StandardCharsets.US_ASCII);
        ledger.arrived(new MailKey("INBOX", 1, day + 1), raw, agency.clock.instant());
        inbox.claim(agency.clock.instant(), 60).ifPresent(inbox::done);
    }

    /** Something that has no row of its own. */
    private void tell(int day) {
        Notice notice = new Notice(
                new Notice.Id("nt_" + day), owner().id(), "It is day " + day + ".", "", "", "", agency.clock.instant());
        agency.rows.notices().add(notice);
        Card card = new Card(Card.Kind.NOTICE, notice.id().value());
        agency.rows.outbox().put("card/" + card, new Parcel.Post("U0ALICE00", card), agency.clock.instant());
    }

    private void plan(int day) {
        LocalDate today = LocalDate.ofInstant(agency.clock.instant(), ZoneOffset.UTC);
        if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
            WeekPlan.Row row = new WeekPlan.Row(1, WeekPlan.Kind.ASK, "contact/c", "contact/c", WeekPlan.State.OPEN);
            agency.rows
                    .plans()
                    .add(new WeekPlan(
                            new WeekPlan.Id("w_" + day), owner().id(), today, agency.clock.instant(), List.of(row)));
        }
    }

    private Teammate owner() {
        return agency.rows.people().teammates().get(0);
    }
}
