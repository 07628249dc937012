package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.inbox.MailKey;
import foreword.inbox.MailPlace;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SqlMailLedgerTest {
    private static final String INBOX = "bot@host/INBOX";

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlInbox inbox;
    private SqlMailLedger ledger;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        inbox = new SqlInbox(database);
        ledger = new SqlMailLedger(database, inbox);
        ledger.begin(INBOX, new MailPlace(7, 0, null, Given.NOW));
    }

    @AfterEach
    void close() {
        inbox.close();
        database.close();
    }

    @Test
    void takes_a_mail_in_once() {
        assertThat(arrived(INBOX, 7, 41, "Hello")).isTrue();

        assertThat(arrived(INBOX, 7, 41, "Hello again")).isFalse();
        assertThat(inbox.count("WAITING")).isEqualTo(1);
    }

    @Test
    void takes_a_mail_in_once_although_the_server_renumbered_it() {
        arrived(INBOX, 7, 41, "Hello");
        ledger.begin(INBOX, new MailPlace(8, 0, Given.NOW, Given.NOW));

        assertThat(arrived(INBOX, 8, 1, "Hello")).isFalse();
        assertThat(ledger.place(INBOX)).contains(new MailPlace(8, 1, Given.NOW, Given.NOW));
        assertThat(ledger.renumbered()).containsExactly(new SqlMailLedger.Renumbered(INBOX, Given.NOW));
    }

    @Test
    void takes_a_mail_in_once_although_it_was_moved() {
        arrived(INBOX, 7, 41, "Hello");

        assertThat(arrived("bot@host/Praise", 3, 1, "Hello")).isFalse();
        assertThat(inbox.count("WAITING")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: x\n\nHello\n",
                "Subject: x\r\nX-UID: 17\r\n\r\nHello\r\n",
                "Status: RO\r\nSubject: x\r\nX-Keywords: a\r\n b\r\n\r\nHello\r\n",
            })
    void knows_a_mail_again_that_its_store_has_marked(String same) {
        arrived(INBOX, 7, 41, "Subject: x\r\n\r\nHello\r\n");

        assertThat(arrived(INBOX, 7, 42, same)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: x\r\n\r\nHello",
                "Subject: x\r\n\r\nStatus: fine\r\nHello\r\n",
                "Subject: x\r\n\r\n\r\nHello\r\n",
                "Subject: x\r\n y\r\n\r\nHello\r\n",
            })
    void takes_a_mail_that_differs_for_another(String other) {
        arrived(INBOX, 7, 41, "Subject: x\r\n\r\nHello\r\n");

        assertThat(arrived(INBOX, 7, 42, other)).isTrue();
    }

    @Test
    void moves_forward_only() {
        assertThat(ledger.place("bot@host/Praise")).isEmpty();
        arrived(INBOX, 7, 41, "one");
        arrived(INBOX, 7, 40, "two");
        arrived(INBOX, 6, 99, "of an earlier numbering");

        assertThat(ledger.place(INBOX)).contains(new MailPlace(7, 41, null, Given.NOW));
    }

    @Test
    void reads_without_bound_once_it_caught_up() {
        ledger.begin(INBOX, new MailPlace(7, 0, Given.NOW.minus(Duration.ofHours(1)), Given.NOW));

        ledger.readUpTo(new MailKey(INBOX, 7, 500), Given.NOW);

        assertThat(ledger.place(INBOX)).contains(new MailPlace(7, 500, null, Given.NOW));
    }

    @Test
    void remembers_nothing_of_a_mail_that_could_not_be_stored() {
        database.write(handle -> handle.execute("ALTER TABLE inbound RENAME TO gone"));
        assertThatThrownBy(() -> arrived(INBOX, 7, 41, "Hello")).isInstanceOf(RuntimeException.class);
        database.write(handle -> handle.execute("ALTER TABLE gone RENAME TO inbound"));

        assertThat(ledger.place(INBOX)).contains(new MailPlace(7, 0, null, Given.NOW));
        assertThat(arrived(INBOX, 7, 41, "Hello")).isTrue();
    }

    @Test
    void puts_aside_goes_on_and_forgets_in_the_end() {
        byte[] raw = "Hello".getBytes(StandardCharsets.UTF_8);
        ledger.quarantined(new MailKey(INBOX, 7, 41), raw, "It could not be taken in.", Given.NOW);

        assertThat(ledger.aside())
                .containsExactly(new SqlMailLedger.Aside(INBOX, 41, "It could not be taken in.", Given.NOW));
        assertThat(ledger.place(INBOX).orElseThrow().uid()).isEqualTo(41);
        assertThat(arrived("bot@host/Again", 1, 1, "Hello")).isTrue();
        assertThat(ledger.purge(Given.NOW.plus(Duration.ofDays(80)))).isZero();
        assertThat(ledger.purge(Given.NOW.plus(Duration.ofDays(91)))).isEqualTo(1);
        assertThat(ledger.countAside()).isZero();
    }

    private boolean arrived(String folderKey, long validity, long uid, String raw) {
        return ledger.arrived(new MailKey(folderKey, validity, uid), raw.getBytes(StandardCharsets.UTF_8), Given.NOW);
    }
}
