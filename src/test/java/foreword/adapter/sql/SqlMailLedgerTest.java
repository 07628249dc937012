package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.inbox.InboundEvent;
import foreword.testing.Given;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlMailLedgerTest {
    @TempDir
    Path folder;

    private Database database;
    private SqlInbox inbox;
    private SqlMailLedger ledger;

    @BeforeEach
    void open() {
        database = Opened.in(folder);
        inbox = new SqlInbox(database);
        ledger = new SqlMailLedger(database, inbox);
    }

    @AfterEach
    void close() {
        inbox.close();
        database.close();
    }

    @Test
    void takes_a_mail_in_once() {
        assertThat(ledger.arrived("INBOX", 7, 41, mail("k1", "Hello"))).isTrue();

        assertThat(ledger.arrived("INBOX", 7, 41, mail("k2", "Hello again"))).isFalse();
        assertThat(inbox.count("WAITING")).isEqualTo(1);
    }

    @Test
    void takes_a_mail_in_once_although_the_server_renumbered_it() {
        ledger.arrived("INBOX", 7, 41, mail("k1", "Hello"));

        assertThat(ledger.arrived("INBOX", 8, 1, mail("k2", "Hello"))).isFalse();
        assertThat(ledger.last("INBOX", 8)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void takes_the_same_bytes_in_from_another_mailbox() {
        ledger.arrived("INBOX", 7, 41, mail("k1", "Hello"));

        assertThat(ledger.arrived("Archive", 7, 41, mail("k2", "Hello"))).isTrue();
    }

    @Test
    void knows_the_last_mail_of_each_numbering() {
        assertThat(ledger.last("INBOX", 7)).isEmpty();
        ledger.arrived("INBOX", 7, 41, mail("k1", "one"));
        ledger.arrived("INBOX", 7, 40, mail("k2", "two"));

        assertThat(ledger.last("INBOX", 7)).isEqualTo(OptionalLong.of(41));
        assertThat(ledger.last("INBOX", 8)).isEmpty();
    }

    @Test
    void remembers_nothing_of_a_mail_that_could_not_be_stored() {
        database.write(handle -> handle.execute("ALTER TABLE inbound RENAME TO gone"));
        assertThatThrownBy(() -> ledger.arrived("INBOX", 7, 41, mail("k1", "Hello")))
                .isInstanceOf(RuntimeException.class);
        database.write(handle -> handle.execute("ALTER TABLE gone RENAME TO inbound"));

        assertThat(ledger.last("INBOX", 7)).isEmpty();
        assertThat(ledger.arrived("INBOX", 7, 41, mail("k1", "Hello"))).isTrue();
    }

    private static InboundEvent mail(String key, String raw) {
        return new InboundEvent(InboundEvent.Source.MAIL, key, "mail", raw.getBytes(StandardCharsets.UTF_8), Given.NOW);
    }
}
