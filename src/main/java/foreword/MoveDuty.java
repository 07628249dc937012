package foreword;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.Move;
import foreword.config.Settings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code foreword migrate sqlite-to-postgres}. */
final class MoveDuty {
    private final Settings settings;

    MoveDuty(Settings settings) {
        this.settings = settings;
    }

    /** One line for each table; 0 when all of it was copied and found equal, 1 when nothing was. */
    int run(Path file, PrintStream out) {
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file + ". Nothing was copied.");
            return 1;
        }
        if (!settings.database().url().startsWith("jdbc:postgresql:")) {
            out.println("Set database.url to the PostgreSQL database that is to take the rows. Nothing was copied.");
            return 1;
        }
        try (Database from = Database.open("jdbc:sqlite:" + file);
                Database to = Database.open(settings.database().url())) {
            new Move(from, to)
                    .run(table -> out.println(
                            table.table() + ": " + table.rows() + " rows, sum " + table.sum() + ", equal on both"));
        } catch (IllegalStateException refused) {
            out.println(refused.getMessage());
            return 1;
        }
        out.println("All rows are in PostgreSQL. " + file
                + " was left as it is: put it away, and do not start with it again.");
        return 0;
    }
}
