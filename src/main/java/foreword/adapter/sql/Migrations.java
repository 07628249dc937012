package foreword.adapter.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date, and refuses a database whose tables are newer than the program. */
final class Migrations {
    private static final Map<String, String> SQLITE = Map.of("bytes", "BLOB", "serial", "INTEGER PRIMARY KEY");

    private Migrations() {}

    static void apply(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .placeholders(SQLITE)
                .validateMigrationNaming(true)
                .load();
        try {
            MigrationInfoService known = flyway.info();
            newest(known).ifPresent(Migrations::refuse);
            if (known.pending().length > 0 || changed(known)) {
                flyway.migrate();
            }
        } catch (FlywayException refused) {
            throw new IllegalStateException("The database cannot be used: " + refused.getMessage(), refused);
        }
    }

    private static Optional<MigrationInfo> newest(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .filter(it ->
                        it.getState() == MigrationState.FUTURE_SUCCESS || it.getState() == MigrationState.FUTURE_FAILED)
                .reduce((older, newer) -> newer);
    }

    private static void refuse(MigrationInfo newest) {
        throw new IllegalStateException(
                "The database belongs to a newer version of Foreword: it has the tables of migration "
                        + newest.getVersion()
                        + ", which this version does not know. Nothing was changed. Start the newer version,"
                        + " or restore a backup made with this one.");
    }

    /** A released migration was edited, or one failed half-way: {@code migrate} says what is wrong. */
    private static boolean changed(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .anyMatch(it -> it.getState().isFailed() || (it.isVersioned() && !it.isChecksumMatching()));
    }
}
