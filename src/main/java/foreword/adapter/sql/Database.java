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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file in WAL mode: a single writer connection, committed with {@code synchronous=FULL}, and a pool of readers. A
 * step holds the writer; a store called inside a step reads and writes through it.
 */
public final class Database implements UnitOfWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String PROBE = "UPDATE remembered SET value = value WHERE name = 'probe'";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int READERS = 4;

    private final ReentrantLock writing = new ReentrantLock();
    private final SQLiteDataSource source;
    private final Handle writeHandle;
    private final HikariDataSource readPool;
    private final Jdbi readers;
    private @Nullable Step running;

    private Database(SQLiteDataSource source) {
        this.source = source;
        this.writeHandle = Jdbi.open(source);
        this.readPool = pool(source);
        this.readers = Jdbi.create(readPool);
    }

    /** The step that is under way: what to do once it is committed, and whether a part of it failed. */
    private static final class Step {
        final List<Runnable> afterCommit = new ArrayList<>();
        boolean failed;
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
        SQLiteDataSource source = new SQLiteDataSource(settings());
        source.setUrl(url);
        Migrations.apply(source);
        Database database = new Database(source);
        Folds.fill(database);
        return database;
    }

    /**
     * Runs the work in one transaction. A step inside a step joins it: when the inner one fails, nothing of the outer one is
     * kept either, even if it went on.
     */
    @Override
    public <T> T step(Supplier<T> work) {
        if (inStep()) {
            return joined(work);
        }
        Step step = new Step();
        T result;
        writing.lock();
        try {
            running = step;
            result = transaction(step, work);
        } finally {
            running = null;
            writing.unlock();
        }
        step.afterCommit.forEach(Database::attempt);
        return result;
    }

    /** True for the thread that is in a step. */
    boolean inStep() {
        return writing.isHeldByCurrentThread();
    }

    Statement sql(String statement) {
        return new Statement(this, statement);
    }

    /** Reads; inside a step what the step has written is seen. */
    <T> T read(Function<Handle, T> query) {
        return inStep() ? query.apply(writeHandle) : readers.withHandle(query::apply);
    }

    /** Writes, in the step that is under way or in one of its own. */
    <T> T write(Function<Handle, T> statement) {
        return step(() -> statement.apply(writeHandle));
    }

    /** Works on a connection of its own, outside any transaction. */
    <T> T alone(Function<Handle, T> work) {
        try (Handle handle = Jdbi.open(source)) {
            return work.apply(handle);
        }
    }

    /** Does this once the step is committed and the writer is free; never when it is rolled back. */
    void afterCommit(Runnable deed) {
        Step step = running;
        if (step != null && inStep()) {
            step.afterCommit.add(deed);
        } else {
            deed.run();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            readPool.close();
            writeHandle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            writeHandle.close();
        } finally {
            writing.unlock();
        }
    }

    /** Writes the file anew without its free space, in which erased words stay readable; false while others use it. */
    public boolean compact() {
        try {
            alone(handle -> handle.execute("VACUUM"));
            return true;
        } catch (JdbiException inUse) {
            LOG.info("The database was not compacted: {}", inUse.getMessage());
            return false;
        }
    }

    /** True when the writer answers; for readiness. */
    public boolean writable() {
        return sql(PROBE).run() >= 0;
    }

    private <T> T joined(Supplier<T> work) {
        boolean well = false;
        try {
            T result = work.get();
            well = true;
            return result;
        } finally {
            Step step = running;
            if (!well && step != null) {
                step.failed = true;
            }
        }
    }

    private <T> T transaction(Step step, Supplier<T> work) {
        boolean committed = false;
        writeHandle.begin();
        try {
            T result = work.get();
            if (step.failed) {
                throw new IllegalStateException("a step inside this step failed, so nothing of it is kept");
            }
            writeHandle.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                writeHandle.rollback();
            }
        }
    }

    /** The step is committed: a listener that fails must not make it look undone. */
    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.error("A listener failed after the commit", failed);
        }
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
        config.setConnectionInitSql("PRAGMA query_only = ON");
        return new HikariDataSource(config);
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
