package foreword.adapter.sql;

import foreword.people.Teammate;
import foreword.praise.Permission;
import foreword.praise.Permissions;
import foreword.praise.Praise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Permissions to quote, in a table; praise about which nobody asked has no row. */
public final class SqlPermissions implements Permissions {
    private static final String OF = "SELECT * FROM permission WHERE praise = :praise";
    private static final String FIRST = """
            INSERT INTO permission (praise, state, recorded_by, recorded_at) VALUES (:praise, :to, :by, :at)
            ON CONFLICT (praise) DO NOTHING
            """;
    private static final String MOVE = """
            UPDATE permission SET state = :to, recorded_by = :by, recorded_at = :at WHERE praise = :praise AND state = :from
            """;
    private static final String FORGET = "DELETE FROM permission WHERE praise = :praise";
    private static final String GRANTED =
            "SELECT praise FROM permission WHERE state = 'GRANTED' ORDER BY recorded_at, praise";

    private final Database database;

    public SqlPermissions(Database database) {
        this.database = database;
    }

    @Override
    public Permission of(Praise.Id praise) {
        return database.sql(OF)
                .bind("praise", praise.value())
                .one(SqlPermissions::permission)
                .orElseGet(() -> Permission.none(praise));
    }

    @Override
    public boolean move(Praise.Id praise, Permission.State from, Permission.State to, Teammate.Id by, Instant at) {
        Permission.State.CHANGES.demand(from, to);
        boolean first = from == Permission.State.NOT_ASKED;
        Statement statement = database.sql(first ? FIRST : MOVE)
                .bind("praise", praise.value())
                .bind("to", to)
                .bind("by", by.value())
                .bind("at", at);
        return (first ? statement : statement.bind("from", from)).ran();
    }

    @Override
    public void forget(Praise.Id praise) {
        database.sql(FORGET).bind("praise", praise.value()).run();
    }

    @Override
    public List<Praise.Id> granted() {
        return database.sql(GRANTED).list(row -> new Praise.Id(row.getString("praise")));
    }

    private static Permission permission(ResultSet row) throws SQLException {
        return new Permission(
                new Praise.Id(row.getString("praise")),
                Permission.State.valueOf(row.getString("state")),
                new Teammate.Id(row.getString("recorded_by")),
                Columns.instant(row, "recorded_at"));
    }
}
