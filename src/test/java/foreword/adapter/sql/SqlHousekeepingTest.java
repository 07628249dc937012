package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Parcel;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlHousekeepingTest {
    private static final Instant NOW = Given.NOW;
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
        housekeeping = new SqlHousekeeping(database);
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
    void counts_rows_and_bytes() {
        send("home", new Parcel.Home("W1"));

        assertThat(housekeeping.rows()).containsEntry("delivery", 1L).containsEntry("praise", 0L);
        assertThat(housekeeping.bytes()).isGreaterThan(100_000);
    }

    private void send(String key, Parcel parcel) {
        outbox.put(key, parcel, NOW);
        outbox.sent(outbox.claimDue(NOW, 1).get(0), NOW, "");
    }
}
