package foreword.adapter.sql;

import foreword.followup.Hopper;
import foreword.followup.HopperEntry;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who is not ready yet, in a table. */
public final class SqlHopper implements Hopper {
    private static final String ADD = """
            INSERT INTO hopper (id, about, owner, who, reason, since, wake, is_open)
            VALUES (:id, :about, :owner, :who, :reason, :since, :wake, :open)
            """;
    private static final String FIND = "SELECT * FROM hopper WHERE id = :id";
    private static final String OPEN = "SELECT * FROM hopper WHERE owner = :owner AND is_open = 1 ORDER BY wake, id";
    private static final String CLOSE = "UPDATE hopper SET is_open = 0 WHERE id = :id AND is_open = 1";
    private static final String WAKE_AT = "UPDATE hopper SET wake = :wake WHERE id = :id";

    private final Database database;

    public SqlHopper(Database database) {
        this.database = database;
    }

    @Override
    public void add(HopperEntry entry) {
        database.sql(ADD)
                .bind("id", entry.id().value())
                .bind("about", entry.about())
                .bind("owner", entry.owner().value())
                .bind("who", entry.who())
                .bind("reason", entry.reason())
                .bind("since", entry.since())
                .bind("wake", entry.wake())
                .bind("open", entry.open())
                .run();
    }

    @Override
    public Optional<HopperEntry> find(HopperEntry.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlHopper::entry);
    }

    @Override
    public List<HopperEntry> open(Teammate.Id owner) {
        return database.sql(OPEN).bind("owner", owner.value()).list(SqlHopper::entry);
    }

    @Override
    public boolean close(HopperEntry.Id id) {
        return database.sql(CLOSE).bind("id", id.value()).ran();
    }

    @Override
    public void wakeAt(HopperEntry.Id id, Instant when) {
        database.sql(WAKE_AT).bind("id", id.value()).bind("wake", when).run();
    }

    private static HopperEntry entry(ResultSet row) throws SQLException {
        return new HopperEntry(
                new HopperEntry.Id(row.getString("id")),
                row.getString("about"),
                new Teammate.Id(row.getString("owner")),
                row.getString("who"),
                row.getString("reason"),
                Columns.instant(row, "since"),
                Columns.instant(row, "wake"),
                row.getInt("is_open") == 1);
    }
}
