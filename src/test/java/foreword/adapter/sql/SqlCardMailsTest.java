package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.outbox.Card;
import foreword.outbox.CardMail;
import foreword.people.Teammate;
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

/** Two nodes may look at the same card at the same time: one of them writes it or leaves it out. */
@OnEachDatabase
class SqlCardMailsTest {
    private static final Instant NOW = Given.NOW;
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(30));
    private static final Teammate.Id TO = new Teammate.Id("tm_1");
    private static final Card CARD = new Card(Card.Kind.MOMENT, "m_1");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlCardMails mails;
    private CardMail wanted;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        mails = new SqlCardMails(database);
        mails.want(TO, CARD, "", NOW);
        wanted = mails.waiting(NOW, 9).get(0);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leaves_one_out_once() {
        assertThat(mails.dropped(wanted.id())).isTrue();
        assertThat(mails.dropped(wanted.id())).isFalse();

        assertThat(mails.written(wanted.id(), "hash", EXPIRES)).isFalse();
        assertThat(mails.waiting(NOW, 9)).isEmpty();
    }

    @Test
    void never_takes_back_one_that_another_has_written() {
        assertThat(mails.written(wanted.id(), "hash", EXPIRES)).isTrue();

        assertThat(mails.dropped(wanted.id())).isFalse();
        assertThat(mails.withToken("hash")).map(CardMail::card).contains(CARD);
        assertThat(mails.written(wanted.id(), "other", EXPIRES)).isFalse();
    }
}
