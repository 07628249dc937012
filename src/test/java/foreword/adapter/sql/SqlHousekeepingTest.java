package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.followup.Bundle;
import foreword.followup.Nudge;
import foreword.inbox.MailKey;
import foreword.inbox.MailPlace;
import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Notice;
import foreword.outbox.Parcel;
import foreword.outbox.TeamChat;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlHousekeepingTest {
    private static final Instant NOW = Given.NOW;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Teammate.Id OWNER = new Teammate.Id("tm_1");
    private static final Card CARD = new Card(Card.Kind.MOMENT, "m_81");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlOutbox outbox;
    private SqlHousekeeping housekeeping;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        outbox = new SqlOutbox(database);
        housekeeping = new SqlHousekeeping(database, SqlHousekeeping.Kept.USUAL);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void forgets_what_was_drawn_a_week_ago_but_not_where_a_card_was_posted() {
        send("home", new Parcel.Home("W1"));
        send("post", new Parcel.Post("W1", CARD));
        send("rewrite", new Parcel.Rewrite("W1", CARD));
        outbox.put("waiting", new Parcel.Home("W2"), NOW);

        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(7)))).isZero();
        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(7)).plusMillis(1)))
                .isEqualTo(2);

        assertThat(outbox.viewersOf(CARD)).containsExactly("W1");
        assertThat(outbox.withKey("waiting")).isPresent();
    }

    @Test
    void empties_a_mail_after_a_month_and_still_knows_it_by_its_message_id() {
        send("mail", new Parcel.Mail("d_1", Given.mail()));
        Instant late = NOW.plus(Duration.ofDays(31));

        assertThat(housekeeping.tidy(late)).isEqualTo(1);
        assertThat(housekeeping.tidy(late)).isZero();

        Delivery mail = outbox.mail(Given.mail().messageId()).orElseThrow();
        assertThat(((Parcel.Mail) mail.parcel()).mail().raw()).isEmpty();
        assertThat(mail.state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void keeps_a_mail_whole_whose_outcome_nobody_knows() {
        outbox.put("mail", new Parcel.Mail("d_1", Given.mail()), NOW);
        outbox.unknown(outbox.claimDue(NOW, 1).get(0), NOW, "lost");

        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(999)))).isZero();
    }

    @Test
    void lets_a_reminder_go_a_year_after_it_ended_and_the_message_that_named_it_with_the_last_of_them() {
        SqlNudges nudges = new SqlNudges(database);
        SqlBundles bundles = new SqlBundles(database);
        nudges.add(nudge("n_1"));
        nudges.add(nudge("n_2"));
        bundles.add(new Bundle(
                new Bundle.Id("b_1"),
                OWNER,
                LocalDate.of(2026, 3, 4),
                1,
                NOW,
                false,
                List.of(new Nudge.Id("n_1"), new Nudge.Id("n_2"))));
        nudges.move(new Nudge.Id("n_1"), Nudge.State.PLANNED, Nudge.State.DONE, "done");
        housekeeping.tidy(NOW);

        assertThat(housekeeping.tidy(NOW.plus(YEAR))).isZero();
        assertThat(housekeeping.tidy(NOW.plus(YEAR).plusMillis(1))).isEqualTo(1);
        assertThat(nudges.find(new Nudge.Id("n_1"))).isEmpty();
        assertThat(bundles.with(new Nudge.Id("n_2"))).hasSize(1);

        nudges.move(new Nudge.Id("n_2"), Nudge.State.PLANNED, Nudge.State.EXPIRED, "let go");
        housekeeping.tidy(NOW.plus(YEAR));
        assertThat(housekeeping.tidy(NOW.plus(YEAR).plus(YEAR).plusMillis(1))).isEqualTo(4);
        assertThat(bundles.find(new Bundle.Id("b_1"))).isEmpty();
    }

    @Test
    void keeps_the_key_of_a_card_for_four_hundred_days_and_then_forgets_where_it_stands() {
        send("post", new Parcel.Post("W1", CARD));
        outbox.posted(CARD, "W1", new TeamChat.Posted("D1", "1.1"));
        Instant end = NOW.plus(Duration.ofDays(400));

        housekeeping.tidy(end);
        assertThat(outbox.put("post", new Parcel.Post("W1", CARD), end)).isFalse();
        assertThat(outbox.whereIs(CARD, "W1")).isPresent();

        housekeeping.tidy(end.plusMillis(1));
        assertThat(outbox.withKey("post")).isEmpty();
        assertThat(outbox.whereIs(CARD, "W1")).isEmpty();
    }

    @Test
    void lets_what_was_withdrawn_go_and_keeps_what_still_waits_however_long() {
        outbox.put("withdrawn", new Parcel.Post("W1", CARD), NOW);
        outbox.withdraw("withdrawn");
        outbox.put("waiting", new Parcel.Post("W2", CARD), NOW);

        housekeeping.tidy(NOW.plus(Duration.ofDays(999)));

        assertThat(outbox.withKey("withdrawn")).isEmpty();
        assertThat(outbox.withKey("waiting")).isPresent();
    }

    @Test
    void knows_a_mail_again_whose_row_it_has_forgotten() {
        try (SqlInbox inbox = new SqlInbox(database)) {
            SqlMailLedger ledger = new SqlMailLedger(database, inbox);
            byte[] raw = "Subject: Hello\r\n\r\nHello.".getBytes(StandardCharsets.US_ASCII);
            ledger.arrived(new MailKey("INBOX", 1, 1), raw, NOW);
            inbox.done(inbox.claim(NOW, 60).orElseThrow());

            housekeeping.tidy(NOW.plus(Duration.ofDays(400)));
            assertThat(housekeeping.rows()).containsEntry("inbound", 1L);
            housekeeping.tidy(NOW.plus(Duration.ofDays(400)).plusMillis(1));
            assertThat(housekeeping.rows()).containsEntry("inbound", 0L);

            assertThat(ledger.arrived(new MailKey("INBOX", 2, 1), raw, NOW)).isFalse();

            housekeeping.tidy(NOW.plus(Duration.ofDays(1825)));
            assertThat(housekeeping.rows()).containsEntry("mail_content", 1L);
            housekeeping.tidy(NOW.plus(Duration.ofDays(1825)).plusMillis(1));
            assertThat(housekeeping.rows()).containsEntry("mail_content", 0L);
        }
    }

    @Test
    void keeps_a_digest_of_which_nobody_knows_since_when_as_long_as_a_new_one() {
        database.sql("INSERT INTO mail_content (sha256) VALUES ('from-before')").run();

        assertThat(housekeeping.tidy(NOW)).isZero();
        housekeeping.tidy(NOW.plus(Duration.ofDays(1825)));
        assertThat(housekeeping.rows()).containsEntry("mail_content", 1L);

        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(1825)).plusMillis(1)))
                .isEqualTo(1);
        assertThat(housekeeping.rows()).containsEntry("mail_content", 0L);
    }

    @Test
    void keeps_the_number_of_a_mail_until_its_folder_is_read_beyond_it() {
        try (SqlInbox inbox = new SqlInbox(database)) {
            SqlMailLedger ledger = new SqlMailLedger(database, inbox);
            ledger.begin("INBOX", new MailPlace(1, 0, null, NOW));
            byte[] raw = "Subject: Hello".getBytes(StandardCharsets.US_ASCII);
            byte[] other = "Subject: Hello again".getBytes(StandardCharsets.US_ASCII);
            ledger.arrived(new MailKey("INBOX", 1, 1), raw, NOW);
            housekeeping.tidy(NOW);
            assertThat(ledger.arrived(new MailKey("INBOX", 1, 1), other, NOW)).isFalse();

            ledger.arrived(new MailKey("INBOX", 1, 2), other, NOW);
            housekeeping.tidy(NOW);
            assertThat(housekeeping.rows()).containsEntry("mail_seen", 1L);

            ledger.begin("INBOX", new MailPlace(2, 0, NOW, NOW));
            housekeeping.tidy(NOW);
            assertThat(housekeeping.rows()).containsEntry("mail_seen", 0L);
        }
    }

    @Test
    void keeps_a_notice_while_its_card_or_the_mail_that_it_is_about_is_not_sent() {
        SqlNotices notices = new SqlNotices(database);
        for (String id : List.of("told", "waiting", "open")) {
            String about = id.equals("open") ? "draft/d_1" : "";
            notices.add(new Notice(new Notice.Id(id), OWNER, "It happened.", "", "", about, NOW));
        }
        outbox.put("waiting", new Parcel.Post("W1", new Card(Card.Kind.TROUBLE, "waiting")), NOW);
        outbox.put("mail", new Parcel.Mail("d_1", Given.mail()), NOW);

        housekeeping.tidy(NOW.plus(Duration.ofDays(400)));
        assertThat(housekeeping.rows()).containsEntry("notice", 3L);
        housekeeping.tidy(NOW.plus(Duration.ofDays(999)));

        assertThat(notices.find(new Notice.Id("told"))).isEmpty();
        assertThat(notices.find(new Notice.Id("waiting"))).isPresent();
        assertThat(notices.find(new Notice.Id("open"))).isPresent();
    }

    @Test
    void counts_rows_and_bytes() {
        send("home", new Parcel.Home("W1"));

        assertThat(housekeeping.rows()).containsEntry("delivery", 1L).containsEntry("praise", 0L);
        assertThat(housekeeping.bytes()).isGreaterThan(100_000);
    }

    private static Nudge nudge(String id) {
        return new Nudge(
                new Nudge.Id(id), Nudge.Kind.QUIET, OWNER, "company/co_1", NOW, Nudge.State.PLANNED, "Say hello.", "");
    }

    private void send(String key, Parcel parcel) {
        outbox.put(key, parcel, NOW);
        outbox.sent(outbox.claimDue(NOW, 1).get(0), NOW, "");
    }
}
