package foreword.adapter.sql;

import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All nudges, in a table. */
public final class SqlNudges implements Nudges {
    private static final String ADD = """
            INSERT INTO nudge (id, kind, owner, about, due, state, why, ended)
            VALUES (:id, :kind, :owner, :about, :due, :state, :why, :ended)
            """;
    private static final String FIND = "SELECT * FROM nudge WHERE id = :id";
    private static final String DUE = """
            SELECT * FROM nudge WHERE state IN ('PLANNED', 'SNOOZED') AND due <= :now ORDER BY due, id LIMIT :limit
            """;
    private static final String NEXT_DUE =
            "SELECT due FROM nudge WHERE state IN ('PLANNED', 'SNOOZED') ORDER BY due LIMIT 1";
    private static final String OPEN_ABOUT = """
            SELECT * FROM nudge WHERE about = :about AND state IN ('PLANNED', 'SNOOZED', 'DELIVERED') ORDER BY due, id
            """;
    private static final String OPEN = """
            SELECT * FROM nudge WHERE owner = :owner AND state IN ('PLANNED', 'SNOOZED', 'DELIVERED') ORDER BY due, id
            """;
    private static final String MOVE = "UPDATE nudge SET state = :to, ended = :ended WHERE id = :id AND state = :from";
    private static final String SNOOZE =
            "UPDATE nudge SET state = 'SNOOZED', due = :until WHERE id = :id AND state = :from";

    private final Database database;

    public SqlNudges(Database database) {
        this.database = database;
    }

    @Override
    public void add(Nudge nudge) {
        database.sql(ADD)
                .bind("id", nudge.id().value())
                .bind("kind", nudge.kind())
                .bind("owner", nudge.owner().value())
                .bind("about", nudge.about())
                .bind("due", nudge.due())
                .bind("state", nudge.state())
                .bind("why", nudge.why())
                .bind("ended", nudge.ended())
                .run();
    }

    @Override
    public Optional<Nudge> find(Nudge.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlNudges::nudge);
    }

    @Override
    public List<Nudge> due(Instant now, int limit) {
        return database.sql(DUE).bind("now", now).bind("limit", limit).list(SqlNudges::nudge);
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.sql(NEXT_DUE).one(row -> Columns.instant(row, "due"));
    }

    @Override
    public List<Nudge> openAbout(String about) {
        return database.sql(OPEN_ABOUT).bind("about", about).list(SqlNudges::nudge);
    }

    @Override
    public List<Nudge> open(Teammate.Id owner) {
        return database.sql(OPEN).bind("owner", owner.value()).list(SqlNudges::nudge);
    }

    @Override
    public boolean move(Nudge.Id id, Nudge.State from, Nudge.State to, String ended) {
        Nudge.State.CHANGES.demand(from, to);
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .bind("ended", ended)
                .ran();
    }

    @Override
    public boolean snooze(Nudge.Id id, Nudge.State from, Instant until) {
        return database.sql(SNOOZE)
                .bind("id", id.value())
                .bind("from", from)
                .bind("until", until)
                .ran();
    }

    private static Nudge nudge(ResultSet row) throws SQLException {
        return new Nudge(
                new Nudge.Id(row.getString("id")),
                Nudge.Kind.valueOf(row.getString("kind")),
                new Teammate.Id(row.getString("owner")),
                row.getString("about"),
                Columns.instant(row, "due"),
                Nudge.State.valueOf(row.getString("state")),
                row.getString("why"),
                row.getString("ended"));
    }
}
