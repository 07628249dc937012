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
            INSERT INTO hopper (id, about, owner, who, reason, since, wake, is_open, interval_days, touches, touched_at,
                ended)
            VALUES (:id, :about, :owner, :who, :reason, :since, :wake, :open, :interval, :touches, :touchedAt, :ended)
            """;
    private static final String FIND = "SELECT * FROM hopper WHERE id = :id";
    private static final String OPEN = "SELECT * FROM hopper WHERE owner = :owner AND is_open = 1 ORDER BY wake, id";
    private static final String OPEN_ABOUT =
            "SELECT * FROM hopper WHERE about = :about AND is_open = 1 ORDER BY wake, id";
    private static final String MOVE = """
            UPDATE hopper SET is_open = :open, ended = :to WHERE id = :id AND is_open = :wasOpen AND ended = :from
            """;
    private static final String WAKE_AT = "UPDATE hopper SET wake = :wake WHERE id = :id";
    private static final String TOUCHED = "UPDATE hopper SET touches = touches + 1, touched_at = :at WHERE id = :id";
    private static final String ANSWERED = "UPDATE hopper SET touches = 0 WHERE id = :id";

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
                .bind("interval", entry.intervalDays())
                .bind("touches", entry.touches())
                .bind("touchedAt", entry.touchedAt())
                .bind("ended", ended(entry.state()))
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
    public List<HopperEntry> openAbout(String about) {
        return database.sql(OPEN_ABOUT).bind("about", about).list(SqlHopper::entry);
    }

    @Override
    public boolean move(HopperEntry.Id id, HopperEntry.State from, HopperEntry.State to) {
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("wasOpen", from == HopperEntry.State.RESTING)
                .bind("from", ended(from))
                .bind("open", to == HopperEntry.State.RESTING)
                .bind("to", ended(to))
                .ran();
    }

    @Override
    public void wakeAt(HopperEntry.Id id, Instant when) {
        database.sql(WAKE_AT).bind("id", id.value()).bind("wake", when).run();
    }

    @Override
    public void touched(HopperEntry.Id id, Instant at) {
        database.sql(TOUCHED).bind("id", id.value()).bind("at", at).run();
    }

    @Override
    public void answered(HopperEntry.Id id) {
        database.sql(ANSWERED).bind("id", id.value()).run();
    }

    /** Empty while it rests. */
    private static String ended(HopperEntry.State state) {
        return state == HopperEntry.State.RESTING ? "" : state.name();
    }

    private static HopperEntry.State state(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        if (!ended.isEmpty()) {
            return HopperEntry.State.valueOf(ended);
        }
        return row.getInt("is_open") == 1 ? HopperEntry.State.RESTING : HopperEntry.State.DROPPED;
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
                row.getInt("interval_days"),
                row.getInt("touches"),
                Columns.maybeInstant(row, "touched_at"),
                state(row));
    }
}
