package foreword.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** One statement with its values, run in the step that is under way or on its own. */
final class Statement {
    private static final int FETCHED_AT_ONCE = 500;

    private final Database database;
    private final String sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    Statement(Database database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static int[] together(Handle handle, List<Statement> same) {
        try (PreparedBatch batch = handle.prepareBatch(same.get(0).sql)) {
            same.forEach(each -> each.bound(batch).add());
            return batch.execute();
        }
    }

    /** Binds a value: instants as milliseconds, enums by name, truth as 1 and 0. */
    Statement bind(String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            values.put(name, instant.toEpochMilli());
        } else if (value instanceof Enum<?> constant) {
            values.put(name, constant.name());
        } else if (value instanceof Boolean truth) {
            values.put(name, truth ? 1 : 0);
        } else {
            values.put(name, value);
        }
        return this;
    }

    /** Binds a list of text, at least one, which stands in the statement as {@code IN (<name>)}. */
    Statement among(String name, Collection<String> several) {
        lists.put(name, List.copyOf(several));
        return this;
    }

    /** Runs it and returns how many rows it changed. */
    int run() {
        return database.write(handle -> bound(handle.createUpdate(sql)).execute());
    }

    /** As {@link #run}, without waiting for the steps of others. */
    int runBriefly() {
        return database.writeBriefly(handle -> bound(handle.createUpdate(sql)).execute());
    }

    /** True when it changed exactly one row. */
    boolean ran() {
        return run() == 1;
    }

    <T> Optional<T> one(Row<T> row) {
        return database.read(handle -> bound(handle.createQuery(sql))
                .map((result, context) -> row.read(result))
                .findFirst());
    }

    <T> List<T> list(Row<T> row) {
        return database.read(handle -> bound(handle.createQuery(sql))
                .map((result, context) -> row.read(result))
                .list());
    }

    /** True when every row fits; rows are read one by one, until the first that does not. */
    <T> boolean all(Row<T> row, Predicate<T> fits) {
        return database.walk(handle -> {
            try (Stream<T> rows = bound(handle.createQuery(sql).setFetchSize(FETCHED_AT_ONCE))
                    .map((result, context) -> row.read(result))
                    .stream()) {
                return rows.allMatch(fits);
            }
        });
    }

    /** Runs a statement that returns rows and changes them too. */
    <T> List<T> returning(Row<T> row) {
        return database.write(handle -> bound(handle.createQuery(sql))
                .map((result, context) -> row.read(result))
                .list());
    }

    /** Claims rows: as {@link #returning}, without waiting for the steps of others. */
    <T> List<T> claiming(Row<T> row) {
        return database.brief(() -> {
            database.planAnew();
            return returning(row);
        });
    }

    long count() {
        return one(row -> row.getLong(1)).orElse(0L);
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        values.forEach((name, value) -> statement.bind(name, value));
        lists.forEach(statement::bindList);
        return statement;
    }
}
