package foreword.adapter.sql;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables up to date, and refuses a database whose tables are newer than the program. */
final class Migrations {
    private Migrations() {}

    static void apply(DataSource source, Dialect dialect) {
        apply(Flyway.configure().dataSource(source), dialect);
    }

    /** @param url of PostgreSQL; nodes that start together wait for each other */
    static void apply(String url) {
        apply(Flyway.configure().dataSource(url, null, null), Dialect.POSTGRESQL);
    }

    private static void apply(FluentConfiguration configuration, Dialect dialect) {
        Flyway flyway = configuration
                .locations(dialect.migrations())
                .failOnMissingLocations(true)
                .placeholders(dialect.types())
                .validateMigrationNaming(true)
                .outOfOrder(true)
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
