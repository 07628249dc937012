package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreword.testing.Base;
import foreword.testing.OnEachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
final class SqlSealedTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    @Test
    void gives_back_the_newest_to_who_knows_the_secret_and_the_name() {
        try (Database database = Database.open(base.url(folder))) {
            SqlSealed kept = new SqlSealed(database, "key");
            kept.set("a", "canary-1");
            kept.set("a", "canary-2");
            kept.set("b", "other");

            assertThat(kept.get("a")).contains("canary-2");
            assertThat(new SqlSealed(database, "key").get("b")).contains("other");
            assertThat(new SqlSealed(database, "another key").get("a")).isEmpty();
            assertThat(kept.get("c")).isEmpty();
        }
    }

    @Test
    void opens_nothing_that_was_moved_to_another_name() {
        try (Database database = Database.open(base.url(folder))) {
            SqlSealed kept = new SqlSealed(database, "key");
            kept.set("a", "canary");
            database.write(handle -> handle.execute("UPDATE sealed SET name = 'b'"));

            assertThat(kept.get("b")).isEmpty();
        }
    }

    @Test
    void leaves_nothing_readable_in_the_file() throws Exception {
        assumeTrue(base == Base.SQLITE, "PostgreSQL's files are its server's");
        try (Database database = Database.open(base.url(folder))) {
            new SqlSealed(database, "key").set("a", "canary");
        }

        assertThat(new String(Files.readAllBytes(folder.resolve("foreword.db")), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
    }
}
