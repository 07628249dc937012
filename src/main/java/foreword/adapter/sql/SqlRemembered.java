package foreword.adapter.sql;

import java.util.Optional;

/** Single values that have to survive a restart, by name. */
public final class SqlRemembered {
    private static final String GET = "SELECT value FROM remembered WHERE name = :name";
    private static final String SET = """
            INSERT INTO remembered (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """;

    private final Database database;

    public SqlRemembered(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.sql(GET).bind("name", name).one(row -> row.getString("value"));
    }

    public void set(String name, String value) {
        database.sql(SET).bind("name", name).bind("value", value).run();
    }
}
