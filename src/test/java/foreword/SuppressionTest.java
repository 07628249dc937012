package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.people.EmailAddress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code foreword suppression} over a real file. */
class SuppressionTest {
    private static final EmailAddress NORA = new EmailAddress("nora@fennel.example");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Database database;
    private SuppressionDuties duties;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        duties = new SuppressionDuties(database, Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shows_and_changes_the_list() {
        assertThat(duties.add(NORA, "said so on the phone", out)).isZero();
        assertThat(duties.list(out)).isZero();
        assertThat(duties.lift(NORA, out)).isZero();
        assertThat(duties.lift(NORA, out)).isEqualTo(1);
        assertThat(duties.list(out)).isZero();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Nothing is sent to nora@fennel.example from now on.",
                        "nora@fennel.example: a teammate put it on the list of addresses that are not written to,"
                                + " since 2026-11-24 (said so on the phone)",
                        "nora@fennel.example may be written to again.",
                        "nora@fennel.example is not on the list.",
                        "The list is empty: everybody may be written to.");
        assertThat(Stores.of(database).log().count("suppression.lifted", Instant.EPOCH))
                .isEqualTo(1);
    }
}
