package foreword.testing;

import foreword.adapter.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files with the tables of today, made once in this process and then copied, which takes a tenth of the time. */
final class Sqlite {
    private static @Nullable Path migrated;

    private Sqlite() {}

    /** The one file of this folder. */
    static synchronized Path file(Path folder) {
        Path file = folder.resolve("foreword.db");
        try {
            if (!Files.exists(file)) {
                Files.copy(migrated(), file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path migrated() throws IOException {
        Path made = migrated;
        if (made == null) {
            made = Files.createTempFile("foreword-migrated", ".db");
            made.toFile().deleteOnExit();
            Database.open("jdbc:sqlite:" + made).close();
            migrated = made;
        }
        return made;
    }
}
