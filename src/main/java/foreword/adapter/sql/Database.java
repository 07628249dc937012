package foreword.adapter.sql;

import foreword.activity.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, SQLite or PostgreSQL. A step holds a connection of its own; a store called inside a step reads and writes
 * through it.
 */
public final class Database implements UnitOfWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String PROBE = "UPDATE remembered SET value = value WHERE name = 'probe'";
    private static final int MOST_TRIES = 5;

    private final Engine engine;

    /** Not static: a step on one database is none on another that is open beside it. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Step> running = new ThreadLocal<>();

    private Database(Engine engine) {
        this.engine = engine;
    }

    /** The step that is under way: its connection, what to do once it is committed, and whether a part of it failed. */
    private static final class Step {
        final Handle handle;
        final boolean writer;
        final List<Runnable> afterCommit = new ArrayList<>();
        boolean failed;

        Step(Handle handle, boolean writer) {
            this.handle = handle;
            this.writer = writer;
        }
    }

    /** What a step returned, and what is to be done now that it is committed. */
    private record Done<T>(T result, List<Runnable> afterCommit) {}

    /**
     * Opens the database and brings its tables up to date. The folder of a SQLite file is made when it is missing.
     *
     * @param url {@code jdbc:sqlite:PATH} or {@code jdbc:postgresql://HOST/DATABASE?user=…&password=…}
     * @throws IllegalArgumentException when the address is of another kind
     * @throws IllegalStateException when the database cannot be opened, or belongs to a newer version
     */
    public static Database open(String url) {
        return on(
                switch (Dialect.of(url)) {
                    case SQLITE -> SqliteEngine.open(url);
                    case POSTGRESQL -> PostgresEngine.open(url);
                });
    }

    static Database on(Engine engine) {
        Database database = new Database(engine);
        Folds.fill(database);
        return database;
    }

    /**
     * Runs the work in one transaction, and no other step at the same time on whatever node: what it has read stays true until
     * it is committed. A step inside a step joins it: when the inner one fails, nothing of the outer one is kept either, even if
     * it went on.
     */
    @Override
    public <T> T step(Supplier<T> work) {
        return transaction(true, work);
    }

    /**
     * A step that decides nothing but by a single statement: it takes rows in under their own key, or claims some. It does not
     * wait for other steps, and none may be begun inside it.
     */
    <T> T brief(Supplier<T> work) {
        return transaction(false, work);
    }

    /** Has the rest of the step that is under way planned for the rows there are now; see {@link Engine#planAnew}. */
    void planAnew() {
        Step step = running.get();
        if (step != null) {
            engine.planAnew(step.handle);
        }
    }

    /** True for the thread that is in a step. */
    boolean inStep() {
        return running.get() != null;
    }

    /** True when other nodes may work on the same database. */
    public boolean shared() {
        return engine.dialect() == Dialect.POSTGRESQL;
    }

    /** Connections for those who bring tables of their own, where the database is shared; empty on SQLite. */
    public Optional<DataSource> connections() {
        return engine.connections();
    }

    Statement sql(String statement) {
        return new Statement(this, engine.dialect().words(statement));
    }

    /** Reads; inside a step what the step has written is seen. */
    <T> T read(Function<Handle, T> query) {
        Step step = running.get();
        return step == null ? engine.read(query) : query.apply(step.handle);
    }

    /** Reads many rows one by one. */
    <T> T walk(Function<Handle, T> query) {
        Step step = running.get();
        return step == null ? engine.walk(query) : query.apply(step.handle);
    }

    /** Writes, in the step that is under way or in one of its own. */
    <T> T write(Function<Handle, T> statement) {
        return written(true, statement);
    }

    /** Writes as a {@link #brief} step does, when none is under way. */
    <T> T writeBriefly(Function<Handle, T> statement) {
        return written(false, statement);
    }

    private <T> T written(boolean writer, Function<Handle, T> statement) {
        Step step = running.get();
        return step == null ? yielding(() -> engine.lone(writer, statement)) : statement.apply(step.handle);
    }

    /** Runs one statement with the values of each in turn, in few round trips; returns how many rows each changed. */
    int[] together(List<Statement> same) {
        return same.isEmpty() ? new int[0] : write(handle -> Statement.together(handle, same));
    }

    /** Works on a connection of its own, outside any transaction. */
    <T> T alone(Function<Handle, T> work) {
        return engine.alone(work);
    }

    /** Does this once the step is committed and its connection is free; never when it is rolled back. */
    void afterCommit(Runnable deed) {
        Step step = running.get();
        if (step != null) {
            step.afterCommit.add(deed);
        } else {
            deed.run();
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Writes the tables anew without their free space, in which erased words stay readable; false while others use them. */
    public boolean compact() {
        try {
            engine.compact();
            return true;
        } catch (JdbiException inUse) {
            LOG.info("The database was not compacted: {}", inUse.getMessage());
            return false;
        }
    }

    /** How many bytes it takes on its disk. */
    long size() {
        return sql(engine.dialect().size()).count();
    }

    /** True when a step can be made; for readiness. */
    public boolean writable() {
        try {
            return brief(() -> sql(PROBE).run()) >= 0;
        } catch (JdbiException down) {
            LOG.warn("The database does not answer: {}", down.getMessage());
            return false;
        }
    }

    private <T> T transaction(boolean writer, Supplier<T> work) {
        Step step = running.get();
        if (step != null) {
            return joined(step, writer, work);
        }
        Done<T> done = done(writer, work);
        done.afterCommit().forEach(Database::attempt);
        return done.result();
    }

    private <T> T joined(Step step, boolean writer, Supplier<T> work) {
        if (writer && !step.writer) {
            throw new IllegalStateException("a step cannot be begun inside a brief one");
        }
        boolean well = false;
        try {
            T result = work.get();
            well = true;
            return result;
        } finally {
            step.failed |= !well;
        }
    }

    private <T> Done<T> done(boolean writer, Supplier<T> work) {
        return yielding(() -> engine.transaction(writer, handle -> worked(new Step(handle, writer), work)));
    }

    /** Whoever had to give way to others begins again, a few times. */
    private <T> T yielding(Supplier<T> work) {
        for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
            try {
                return work.get();
            } catch (JdbiException failure) {
                if (!engine.yielded(failure)) {
                    throw failure;
                }
                LOG.info("A step gave way to others and is run again: {}", failure.getMessage());
            }
        }
        return work.get();
    }

    private <T> Done<T> worked(Step step, Supplier<T> work) {
        running.set(step);
        try {
            T result = work.get();
            if (step.failed) {
                throw new IllegalStateException("a step inside this step failed, so nothing of it is kept");
            }
            return new Done<>(result, step.afterCommit);
        } finally {
            running.remove();
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
}
