package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.config.Settings;
import foreword.inbox.InboundEvent;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.testing.Base;
import foreword.testing.Given;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a SQLite file that was worked with to PostgreSQL. */
class MoveTest {
    @TempDir
    Path folder;

    private Path file;
    private String target;

    @BeforeEach
    void work() throws Exception {
        file = folder.resolve("foreword.db");
        target = Base.POSTGRESQL.url(folder);
        try (Playground playground =
                Playground.open(new Playground.Plan(0, 0, file, Path.of("."), false, true), Clock.systemUTC())) {
            Visitor visitor = new Visitor(playground.slack(), playground.post());
            visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, "You people saved our quarter, thank you so much!");
            visitor.card(DemoRows.ALICE, "moment.thank");
            playground.bot().settle();
        }
    }

    @Test
    void brings_every_row_and_goes_on_where_the_file_ended() throws Exception {
        change("jdbc:sqlite:" + file, "UPDATE contact SET notes = 'zero ' || char(0) || ' inside'");

        String said = migrated(0);

        assertThat(said)
                .containsPattern("praise: 1 rows, sum \\p{XDigit}{16}, equal on both")
                .containsPattern("activity: [1-9]")
                .contains("All rows are in PostgreSQL");
        try (Database database = Database.open(target);
                SqlInbox inbox = new SqlInbox(database)) {
            var rows = Stores.of(database);
            assertThat(rows.log().verified()).isTrue();
            assertThat(rows.people().contacts())
                    .extracting(contact -> contact.notes())
                    .contains("zero \uFFFD inside");
            assertThat(inbox.accept(
                            new InboundEvent(InboundEvent.Source.SLACK, "new", "event", new byte[] {1}, Given.NOW)))
                    .isTrue();
        }
    }

    @Test
    void refuses_a_database_that_has_rows_and_copies_nothing() throws Exception {
        change(target, "INSERT INTO remembered (name, value) VALUES ('a', 'b')");

        assertThat(migrated(1)).contains("rows in the table remembered").contains("Nothing was copied");

        try (Database database = Database.open(target)) {
            assertThat(Stores.of(database).people().contacts()).isEmpty();
        }
    }

    @Test
    void copies_nothing_when_it_is_broken_off_and_all_of_it_the_next_time() throws Exception {
        change(target, "ALTER TABLE praise ADD CONSTRAINT broken CHECK (id = '')");
        assertThat(migrated(1)).contains("Nothing was copied");

        change(target, "ALTER TABLE praise DROP CONSTRAINT broken");

        assertThat(migrated(0)).contains("All rows are in PostgreSQL");
    }

    @Test
    void notices_a_value_that_did_not_arrive_as_it_was() throws Exception {
        change(target, """
                CREATE FUNCTION twist() RETURNS trigger AS $$ BEGIN NEW.name = 'Somebody else'; RETURN NEW; END $$ LANGUAGE plpgsql;
                CREATE TRIGGER twist BEFORE INSERT ON contact FOR EACH ROW EXECUTE FUNCTION twist()
                """);

        assertThat(migrated(1)).contains("the table contact has").contains("Nothing was copied");
    }

    private String migrated(int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Settings settings = Settings.load(folder, null, Map.of("FOREWORD_DATABASE_URL", target));
        assertThat(new MoveDuty(settings).run(file, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void change(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
