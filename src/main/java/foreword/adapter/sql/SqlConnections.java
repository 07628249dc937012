package foreword.adapter.sql;

import foreword.activity.Key;
import foreword.people.NameKey;
import foreword.people.Teammate;
import foreword.target.Connection;
import foreword.target.Connections;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Whom teammates are connected with, as salted digests in a table: a name in question can be looked up, the list itself cannot
 * be read.
 */
public final class SqlConnections implements Connections {
    private static final String REMOVE = "DELETE FROM connection WHERE teammate = :teammate";
    private static final String ADD = """
            INSERT INTO connection (teammate, name_print, company_print, since_year, at)
            VALUES (:teammate, :name, :company, :since, :at)
            ON CONFLICT (teammate, name_print, company_print) DO NOTHING
            """;
    private static final String COUNT = "SELECT COUNT(*) FROM connection WHERE teammate = :teammate";
    private static final String KNOWING = """
            SELECT teammate, MAX(CASE WHEN company_print = :company THEN 1 ELSE 0 END) AS fits, MIN(since_year) AS since
            FROM connection WHERE name_print = :name GROUP BY teammate
            """;
    private static final String SALT = "connections.salt";
    private static final int SALT_LENGTH = 26;

    private final Database database;

    public SqlConnections(Database database) {
        this.database = database;
    }

    @Override
    public void replace(Teammate.Id teammate, List<Connection> connections, Instant at) {
        database.step(() -> {
            remove(teammate);
            connections.forEach(it -> database.sql(ADD)
                    .bind("teammate", teammate.value())
                    .bind("name", print(it.name()))
                    .bind("company", print(it.name(), it.company()))
                    .bind("since", it.since())
                    .bind("at", at)
                    .run());
        });
    }

    @Override
    public int remove(Teammate.Id teammate) {
        return database.sql(REMOVE).bind("teammate", teammate.value()).run();
    }

    @Override
    public long count(Teammate.Id teammate) {
        return database.sql(COUNT).bind("teammate", teammate.value()).count();
    }

    @Override
    public List<Connection.Known> knowing(String name, String company) {
        return database
                .sql(KNOWING)
                .bind("name", print(name))
                .bind("company", print(name, company))
                .list(row -> {
                    int since = row.getInt("since");
                    boolean unknown = row.wasNull();
                    return new Connection.Known(
                            new Teammate.Id(row.getString("teammate")),
                            row.getInt("fits") == 1,
                            unknown ? null : since);
                })
                .stream()
                .sorted(Comparator.comparing((Connection.Known it) -> !it.sameCompany())
                        .thenComparing(it -> it.teammate().value()))
                .toList();
    }

    /** What is stored in the name's place. */
    String print(String name) {
        return digest(NameKey.ofPerson(name));
    }

    private String print(String name, String company) {
        return digest(NameKey.ofPerson(name) + "/" + NameKey.ofCompany(company));
    }

    private String digest(String text) {
        MessageDigest digest = SqlActivityLog.sha256();
        digest.update((salt() + "/").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String salt() {
        SqlRemembered remembered = new SqlRemembered(database);
        return remembered
                .get(SALT)
                .orElseGet(() -> database.step(() -> remembered.get(SALT).orElseGet(() -> {
                    String fresh = Key.random(SALT_LENGTH);
                    remembered.set(SALT, fresh);
                    return fresh;
                })));
    }
}
