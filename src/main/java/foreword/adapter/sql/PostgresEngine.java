package foreword.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A PostgreSQL database that several nodes share. Steps that decide something run one after the other, whichever node they
 * run on, as on SQLite: each begins by taking one advisory lock, which its commit gives back.
 */
final class PostgresEngine implements Engine {
    private static final int READERS = 6;
    private static final int WRITERS = 6;
    /** One for each database, as advisory locks are; the number itself means nothing. */
    private static final String ONE_WRITER = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(70031)) AS taken";
    /** A node that freezes in the middle of a step must not hold up the others for longer than that. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String PATIENT = "SET idle_in_transaction_session_timeout = %d; SET lock_timeout = '30s'; ";
    private static final String READ_ONLY = "SET default_transaction_read_only = on";
    private static final String READ_AND_WRITE = "SET default_transaction_read_only = off";
    /** Serialization failure and deadlock: the database chose this transaction to give way. */
    private static final Set<String> YIELDED = Set.of("40001", "40P01");
    /** The connection broke, or the server is being stopped. A pool may hold several such at once. */
    private static final String LOST = "08...|57P0[123]";

    /** A plan made while a queue was empty reads the whole table, and would be kept until the table is next analyzed. */
    private static final String PLAN_ANEW = "SET LOCAL plan_cache_mode = force_custom_plan";

    private static final int MOST_READS = READERS + 1;

    private final ReentrantLock writing = new ReentrantLock();
    private final HikariDataSource writePool;
    private final HikariDataSource readPool;
    private final Jdbi writers;
    private final Jdbi readers;

    private PostgresEngine(String url, Duration patience) {
        String patient = PATIENT.formatted(patience.toMillis());
        this.writePool = pool(url, "writers", WRITERS, patient + READ_AND_WRITE);
        this.readPool = pool(url, "readers", READERS, patient + READ_ONLY);
        this.writers = Text.on(writePool);
        this.readers = Text.on(readPool);
    }

    /** Brings the tables up to date, one node after the other. */
    static PostgresEngine open(String url) {
        return open(url, PATIENCE);
    }

    /** @param patience how long a step may do nothing before the database ends it */
    static PostgresEngine open(String url, Duration patience) {
        Migrations.apply(url);
        return new PostgresEngine(url, patience);
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    /** Threads of one node queue here, so that they do not hold a connection each while they wait. */
    @Override
    public <T> T transaction(boolean writer, Function<Handle, T> work) {
        if (!writer) {
            return writers.withHandle(handle -> Transactions.run(handle, work));
        }
        writing.lock();
        try {
            return writers.withHandle(handle -> Transactions.run(handle, within -> {
                within.createQuery(ONE_WRITER).mapTo(Integer.class).one();
                return work.apply(within);
            }));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T lone(boolean writer, Function<Handle, T> statement) {
        return writer ? transaction(true, statement) : writers.withHandle(statement::apply);
    }

    @Override
    public <T> T read(Function<Handle, T> query) {
        for (int attempt = 1; attempt < MOST_READS; attempt++) {
            try {
                return readers.withHandle(query::apply);
            } catch (JdbiException failure) {
                if (!state(failure).matches(LOST)) {
                    throw failure;
                }
            }
        }
        return readers.withHandle(query::apply);
    }

    /** The driver reads rows bit by bit within a transaction only. */
    @Override
    public <T> T walk(Function<Handle, T> query) {
        return readers.withHandle(handle -> Transactions.run(handle, query));
    }

    @Override
    public <T> T alone(Function<Handle, T> work) {
        return writers.withHandle(work::apply);
    }

    @Override
    public Optional<DataSource> connections() {
        return Optional.of(writePool);
    }

    @Override
    public void planAnew(Handle transaction) {
        transaction.execute(PLAN_ANEW);
    }

    @Override
    public boolean yielded(JdbiException failure) {
        return YIELDED.contains(state(failure));
    }

    /** What the database calls the failure, empty when it said nothing. */
    private static String state(JdbiException failure) {
        String state = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }

    @Override
    public void compact() {
        alone(handle -> handle.execute("VACUUM (FULL)"));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            readPool.close();
            writePool.close();
        } finally {
            writing.unlock();
        }
    }

    private static HikariDataSource pool(String url, String name, int size, String setUp) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setPoolName(name);
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql(setUp);
        config.addDataSourceProperty("ApplicationName", "foreword");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        return new HikariDataSource(config);
    }
}
