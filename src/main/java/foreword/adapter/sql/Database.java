package foreword.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import foreword.activity.UnitOfWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file in WAL mode: a single writer connection, committed with {@code synchronous=FULL}, and a pool of readers. A
 * step holds the writer; a store called inside a step reads and writes through it.
 */
public final class Database implements UnitOfWork, AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int READERS = 4;

    private final ReentrantLock writing = new ReentrantLock();
    private final Jdbi writer;
    private final Handle writeHandle;
    private final HikariDataSource readPool;
    private final Jdbi readers;
    private @Nullable List<Runnable> afterCommit;

    private Database(String url) {
        SQLiteDataSource source = new SQLiteDataSource(settings());
        source.setUrl(url);
        migrate(source);
        this.writer = Jdbi.create(source);
        this.writeHandle = writer.open();
        this.readPool = pool(source);
        this.readers = Jdbi.create(readPool);
    }

    /**
     * Opens the database, makes its folder when it is missing, and brings its tables up to date.
     *
     * @param url {@code jdbc:sqlite:PATH}
     * @throws IllegalArgumentException when the address is of another kind
     * @throws IllegalStateException when the file cannot be opened, or belongs to a newer version
     */
    public static Database open(String url) {
        if (!url.startsWith(SQLITE)) {
            throw new IllegalArgumentException("database.url must begin with jdbc:sqlite: in this version, not " + url);
        }
        makeFolder(Path.of(url.substring(SQLITE.length())));
        return new Database(url);
    }

    @Override
    public <T> T step(Supplier<T> work) {
        writing.lock();
        try {
            return writing.getHoldCount() > 1 ? work.get() : transaction(work);
        } finally {
            writing.unlock();
        }
    }

    Statement sql(String statement) {
        return new Statement(this, statement);
    }

    /** Reads; inside a step what the step has written is seen. */
    <T> T read(Function<Handle, T> query) {
        return writing.isHeldByCurrentThread() ? query.apply(writeHandle) : readers.withHandle(query::apply);
    }

    /** Writes, in the step that is under way or in one of its own. */
    <T> T write(Function<Handle, T> statement) {
        return step(() -> statement.apply(writeHandle));
    }

    /** Does this once the step is committed; never when it is rolled back. */
    void afterCommit(Runnable deed) {
        List<Runnable> waiting = afterCommit;
        if (waiting != null && writing.isHeldByCurrentThread()) {
            waiting.add(deed);
        } else {
            deed.run();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            writeHandle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            writeHandle.close();
            readPool.close();
        } finally {
            writing.unlock();
        }
    }

    /** Writes a consistent copy of the live database. */
    public void copyTo(Path file) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " exists already: a backup never overwrites");
        }
        readers.useHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
    }

    /** True when the writer answers; for readiness. */
    public boolean writable() {
        return write(handle -> handle.createUpdate("UPDATE remembered SET value = value WHERE name = 'probe'")
                        .execute()
                >= 0);
    }

    private <T> T transaction(Supplier<T> work) {
        List<Runnable> waiting = new ArrayList<>();
        afterCommit = waiting;
        T result;
        writeHandle.begin();
        try {
            result = work.get();
            writeHandle.commit();
        } catch (RuntimeException | Error failed) {
            writeHandle.rollback();
            throw failed;
        } finally {
            afterCommit = null;
        }
        waiting.forEach(Runnable::run);
        return result;
    }

    private static SQLiteConfig settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        return config;
    }

    private static HikariDataSource pool(SQLiteDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setPoolName("readers");
        return new HikariDataSource(config);
    }

    private static void migrate(SQLiteDataSource source) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .placeholders(Map.of("bytes", "BLOB", "serial", "INTEGER PRIMARY KEY"))
                .validateMigrationNaming(true);
        try {
            configuration.load().migrate();
        } catch (FlywayException refused) {
            throw new IllegalStateException("The database cannot be used: " + refused.getMessage(), refused);
        }
    }

    private static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database's folder cannot be made: " + folder, e);
        }
    }
}
