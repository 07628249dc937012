package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.testing.Base;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlBackupTest {
    @TempDir
    Path folder;

    private Database database;
    private SqlBackup backup;

    @BeforeEach
    void open() {
        database = Opened.in(folder);
        backup = new SqlBackup(database);
        new SqlRemembered(database).set("one", "1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writes_a_database_that_opens() throws IOException {
        Path copy = folder.resolve("copy of 'today'.db");

        backup.backup(copy);

        try (Database opened = Database.open("jdbc:sqlite:" + copy)) {
            assertThat(new SqlRemembered(opened).get("one")).contains("1");
        }
    }

    @Test
    void writes_a_file_that_only_its_owner_may_read() throws IOException {
        Path copy = folder.resolve("copy.db");

        backup.backup(copy);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void never_replaces_another_file() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "precious");

        assertThatThrownBy(() -> backup.backup(other)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(other).hasContent("precious");
    }

    @Test
    void leaves_no_half_file_behind() {
        Path nowhere = folder.resolve("missing/copy.db");

        assertThatThrownBy(() -> backup.backup(nowhere)).isInstanceOf(IOException.class);

        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Test
    void names_the_program_that_saves_postgresql() {
        Path copy = folder.resolve("copy.db");

        try (Database shared = Database.open(Base.POSTGRESQL.url(folder))) {
            assertThatThrownBy(() -> new SqlBackup(shared).backup(copy)).hasMessageContaining("pg_dump");
        }

        assertThat(copy).doesNotExist();
    }
}
