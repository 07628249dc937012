package foreword.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One SQLite file in WAL mode: a single writer connection, committed with {@code synchronous=FULL}, and a pool of readers. */
final class SqliteEngine implements Engine {
    private static final int READERS = 4;

    private final ReentrantLock writing = new ReentrantLock();
    private final SQLiteDataSource source;
    private final Handle writer;
    private final HikariDataSource readPool;
    private final Jdbi readers;

    private SqliteEngine(SQLiteDataSource source) {
        this.source = source;
        this.writer = Text.on(source).open();
        this.readPool = pool(source);
        this.readers = Text.on(readPool);
    }

    /** Makes the folder when it is missing, and brings the tables up to date. */
    static SqliteEngine open(String url) {
        makeFolder(Path.of(Dialect.SQLITE.rest(url)));
        SQLiteDataSource source = new SQLiteDataSource(settings());
        source.setUrl(url);
        Migrations.apply(source, Dialect.SQLITE);
        return new SqliteEngine(source);
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public <T> T transaction(boolean alone, Function<Handle, T> work) {
        writing.lock();
        try {
            return Transactions.run(writer, work);
        } finally {
            writing.unlock();
        }
    }

    /** The file commits a statement outside a transaction by itself. */
    @Override
    public <T> T lone(boolean alone, Function<Handle, T> statement) {
        writing.lock();
        try {
            return statement.apply(writer);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Function<Handle, T> query) {
        return readers.withHandle(query::apply);
    }

    @Override
    public <T> T walk(Function<Handle, T> query) {
        return read(query);
    }

    @Override
    public <T> T alone(Function<Handle, T> work) {
        try (Handle handle = Text.on(source).open()) {
            return work.apply(handle);
        }
    }

    @Override
    public Optional<DataSource> connections() {
        return Optional.empty();
    }

    /** Its plans do not depend on how many rows there are, unless it is asked to count them. */
    @Override
    public void planAnew(Handle transaction) {}

    /** There is one writer, which waits for nobody. */
    @Override
    public boolean yielded(JdbiException failure) {
        return false;
    }

    @Override
    public void compact() {
        alone(handle -> handle.execute("VACUUM"));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            readPool.close();
            writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            writer.close();
        } finally {
            writing.unlock();
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
