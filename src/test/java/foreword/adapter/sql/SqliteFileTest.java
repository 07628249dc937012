package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
    @TempDir
    Path folder;

    @Test
    void runs_with_the_settings_that_survive_a_power_cut() {
        try (Database database = Opened.in(folder)) {
            assertThat(writer(database, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(writer(database, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(writer(database, "PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void refuses_a_file_that_is_no_database() throws Exception {
        Path other = folder.resolve("letter");
        Files.writeString(other, "This is a letter and not a database. ".repeat(200));

        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The database cannot be used");
    }

    @Test
    void refuses_an_address_of_another_kind() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://localhost/foreword?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("database.url")
                .hasMessageNotContaining("secret");
    }

    @Test
    void makes_its_folder() {
        Database.open("jdbc:sqlite:" + folder.resolve("a/b/foreword.db")).close();

        assertThat(folder.resolve("a/b/foreword.db")).exists();
    }

    private static String writer(Database database, String pragma) {
        return database.write(
                handle -> handle.createQuery(pragma).mapTo(String.class).one());
    }
}
