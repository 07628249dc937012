package foreword.testing;

import foreword.adapter.sql.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server for the tests of this process, from binaries off Maven Central; a fresh database for each folder. */
public final class Postgres {
    private static final String MIGRATED = "migrated";
    private static final int KEPT = 3;
    private static final String EMPTY = """
            DO $$
            DECLARE named TEXT;
            BEGIN
                FOR named IN SELECT tablename FROM pg_tables
                        WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' LOOP
                    EXECUTE format('DELETE FROM %I', named);
                END LOOP;
                FOR named IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
                    EXECUTE format('ALTER SEQUENCE %I RESTART', named);
                END LOOP;
            END $$
            """;
    private static final String SHAPE = """
            SELECT COALESCE(string_agg(table_name || '.' || column_name, ',' ORDER BY table_name, column_name), '')
                || (SELECT COUNT(*) FROM flyway_schema_history) || '/' || (SELECT COUNT(*) FROM pg_trigger)
                || '/' || (SELECT COUNT(*) FROM pg_constraint)
            FROM information_schema.columns WHERE table_schema = 'public'
            """;
    /** The oldest folder first. */
    private static final Map<Path, String> DATABASES = new LinkedHashMap<>();

    private static final Deque<String> FREE = new ArrayDeque<>();
    private static String shape = "";
    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** The database of this folder, with its tables; those of folders before the last three are emptied for others. */
    public static synchronized String url(Path folder) {
        Path place = folder.toAbsolutePath();
        String known = DATABASES.get(place);
        if (known == null) {
            known = fresh();
            DATABASES.put(place, known);
        }
        return address(known);
    }

    /** The address of a database on the server, whether there is one or not. */
    public static synchronized String address(String database) {
        return server().getJdbcUrl("postgres", database);
    }

    /** Runs a statement as the server's owner, such as {@code CREATE DATABASE}. */
    public static synchronized void run(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Emptying a database takes a tenth of the time of making one. */
    private static String fresh() {
        if (FREE.size() + DATABASES.size() < KEPT) {
            FREE.add(made("test_" + DATABASES.size()));
        }
        if (FREE.isEmpty()) {
            Map.Entry<Path, String> oldest = DATABASES.entrySet().iterator().next();
            FREE.add(oldest.getValue());
            DATABASES.remove(oldest.getKey());
        }
        String name = FREE.removeFirst();
        return emptied(name) ? name : made(name);
    }

    private static String made(String name) {
        run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        run("CREATE DATABASE " + name + " TEMPLATE " + MIGRATED);
        return name;
    }

    /** False when a test has changed the tables themselves. */
    private static boolean emptied(String name) {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        try (Connection connection = server().getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
            try (ResultSet found = statement.executeQuery(SHAPE)) {
                found.next();
                return found.getString(1).equals(shape);
            }
        } catch (SQLException changed) {
            return false;
        }
    }

    private static String shape(String name) {
        try (Connection connection = server().getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SHAPE)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = started();
            server = running;
            run("CREATE DATABASE " + MIGRATED + " TEMPLATE template0");
            Database.open(running.getJdbcUrl("postgres", MIGRATED)).close();
            shape = shape(MIGRATED);
        }
        return running;
    }

    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "postgres-stop"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres started) {
        try {
            started.close();
        } catch (IOException leftBehind) {
            System.err.println("The tests' PostgreSQL did not stop: " + leftBehind.getMessage());
        }
    }
}
