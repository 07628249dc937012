package foreword.adapter.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Copies every row of a SQLite file into an empty PostgreSQL database, in one transaction: it is all there and compared, or nothing
 * is. The file is held meanwhile, so that nobody changes it, and is left as it is.
 */
public final class Move {
    private static final int AT_ONCE = 500;
    private static final String TABLES = """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'flyway_schema_history' ORDER BY name
            """;
    private static final String COLUMNS = """
            SELECT column_name, data_type, is_identity FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position
            """;

    private final Database from;
    private final Database to;

    /** @throws IllegalArgumentException unless it goes from SQLite to PostgreSQL */
    public Move(Database from, Database to) {
        if (from.shared() || !to.shared()) {
            throw new IllegalArgumentException("Rows are moved from SQLite to PostgreSQL only.");
        }
        this.from = from;
        this.to = to;
    }

    /** What was copied of one table; {@code sum} is of every value of every row, in whatever order. */
    public record Copied(String table, long rows, String sum) {}

    /** A table with its columns, and their types in PostgreSQL. */
    private record Table(String name, Map<String, String> columns, boolean numbered) {
        String list() {
            return "\"" + String.join("\", \"", columns.keySet()) + "\"";
        }
    }

    /**
     * Copies, table by table.
     *
     * @param progress hears of each table once it was read back and found equal
     * @throws IllegalStateException when there are rows in the target, or something is not equal; then nothing was kept
     */
    public void run(Consumer<Copied> progress) {
        from.step(() -> to.step(() -> {
            try {
                copyAll(progress);
            } catch (SQLException failed) {
                throw new IllegalStateException("Nothing was copied: " + failed.getMessage(), failed);
            }
        }));
        if (!new SqlActivityLog(to).verified()) {
            throw new IllegalStateException("All rows were copied and are equal, but the chain of the timeline does not"
                    + " hold, here as in the file: somebody has changed it.");
        }
    }

    private void copyAll(Consumer<Copied> progress) throws SQLException {
        Connection source = from.write(handle -> handle.getConnection());
        Connection target = to.write(handle -> handle.getConnection());
        List<Table> tables = new ArrayList<>();
        for (String name : names(source)) {
            tables.add(table(target, name));
        }
        for (Table table : tables) {
            demandEmpty(target, table);
        }
        for (Table table : tables) {
            progress.accept(copy(source, target, table));
        }
    }

    private static List<String> names(Connection source) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = source.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Table table(Connection target, String name) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        boolean numbered = false;
        try (PreparedStatement statement = target.prepareStatement(COLUMNS)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                    numbered |= rows.getString(3).equals("YES");
                }
            }
        }
        return new Table(name, columns, numbered);
    }

    private static void demandEmpty(Connection target, Table table) throws SQLException {
        try (Statement statement = target.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM \"" + table.name() + "\" LIMIT 1")) {
            if (rows.next()) {
                throw new IllegalStateException("Nothing was copied: there are rows in the table " + table.name()
                        + " of the PostgreSQL database already. Copy into an empty database.");
            }
        }
    }

    private static Copied copy(Connection source, Connection target, Table table) throws SQLException {
        String select = "SELECT " + table.list() + " FROM \"" + table.name() + "\"";
        RowSum read = new RowSum();
        try (Statement statement = source.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            insert(rows, read, target, table);
        }
        RowSum written = readBack(target, select, table);
        if (!read.equals(written)) {
            throw new IllegalStateException("Nothing was copied: the table " + table.name() + " has " + read
                    + " in the file, but " + written + " in PostgreSQL.");
        }
        if (table.numbered()) {
            goOnCounting(target, table);
        }
        return new Copied(table.name(), read.rows(), read.sum());
    }

    private static void insert(ResultSet rows, RowSum read, Connection target, Table table) throws SQLException {
        String marks = "?, ".repeat(table.columns().size() - 1) + "?";
        String insert = "INSERT INTO \"" + table.name() + "\" (" + table.list() + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = target.prepareStatement(insert)) {
            int waiting = 0;
            while (rows.next()) {
                List<Value> values = Value.of(rows, table.columns());
                read.add(values);
                for (int i = 0; i < values.size(); i++) {
                    values.get(i).bind(statement, i + 1);
                }
                statement.addBatch();
                waiting = (waiting + 1) % AT_ONCE;
                if (waiting == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static RowSum readBack(Connection target, String select, Table table) throws SQLException {
        RowSum sum = new RowSum();
        try (Statement statement = target.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    sum.add(Value.of(rows, table.columns()));
                }
            }
        }
        return sum;
    }

    private static void goOnCounting(Connection target, Table table) throws SQLException {
        String name = table.name();
        try (Statement statement = target.createStatement()) {
            statement.execute("SELECT setval(pg_get_serial_sequence('" + name
                    + "', 'id'), COALESCE(MAX(id), 1), MAX(id)" + " IS NOT NULL) FROM \"" + name + "\"");
        }
    }
}
