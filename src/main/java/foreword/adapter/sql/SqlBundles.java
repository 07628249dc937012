package foreword.adapter.sql;

import foreword.followup.Bundle;
import foreword.followup.Bundles;
import foreword.followup.Nudge;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every message that went to a teammate unasked, in a table, and the nudges that each holds in another. */
public final class SqlBundles implements Bundles {
    private static final String ADD = """
            INSERT INTO bundle (id, owner, day, place, at, full_up) VALUES (:id, :owner, :day, :place, :at, :fullUp)
            ON CONFLICT (owner, day, place) DO NOTHING
            """;
    private static final String ADD_NUDGE =
            "INSERT INTO bundle_nudge (bundle, place, nudge) VALUES (:bundle, :place, :nudge)";
    private static final String FIND = "SELECT * FROM bundle WHERE id = :id";
    private static final String LAST = """
            SELECT * FROM bundle
            WHERE owner = :owner AND EXISTS (SELECT 1 FROM bundle_nudge WHERE bundle_nudge.bundle = bundle.id)
            ORDER BY day DESC, place DESC LIMIT 1
            """;
    private static final String ON = "SELECT * FROM bundle WHERE owner = :owner AND day = :day ORDER BY place";
    private static final String NUDGES = "SELECT nudge FROM bundle_nudge WHERE bundle = :bundle ORDER BY place";
    private static final String WITH = """
            SELECT bundle.* FROM bundle JOIN bundle_nudge ON bundle_nudge.bundle = bundle.id
            WHERE bundle_nudge.nudge = :nudge
                AND EXISTS (SELECT 1 FROM bundle_nudge other WHERE other.bundle = bundle.id AND other.place > 1)
            ORDER BY bundle.at, bundle.id
            """;
    private static final String ABOUT = """
            SELECT DISTINCT bundle.* FROM nudge JOIN bundle_nudge ON bundle_nudge.nudge = nudge.id
                JOIN bundle ON bundle.id = bundle_nudge.bundle
            WHERE nudge.about = :about
                AND EXISTS (SELECT 1 FROM bundle_nudge other WHERE other.bundle = bundle.id AND other.place > 1)
            ORDER BY bundle.at, bundle.id
            """;

    private final Database database;

    public SqlBundles(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Bundle bundle) {
        return database.step(() -> {
            boolean first = database.sql(ADD)
                    .bind("id", bundle.id().value())
                    .bind("owner", bundle.owner().value())
                    .bind("day", bundle.day().toString())
                    .bind("place", bundle.place())
                    .bind("at", bundle.at())
                    .bind("fullUp", bundle.fullUp())
                    .ran();
            for (int i = 0; first && i < bundle.nudges().size(); i++) {
                database.sql(ADD_NUDGE)
                        .bind("bundle", bundle.id().value())
                        .bind("place", i + 1)
                        .bind("nudge", bundle.nudges().get(i).value())
                        .run();
            }
            return first;
        });
    }

    @Override
    public Optional<Bundle> find(Bundle.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(this::bundle);
    }

    @Override
    public Optional<Bundle> last(Teammate.Id owner) {
        return database.sql(LAST).bind("owner", owner.value()).one(this::bundle);
    }

    @Override
    public List<Bundle> on(Teammate.Id owner, LocalDate day) {
        return database.sql(ON)
                .bind("owner", owner.value())
                .bind("day", day.toString())
                .list(this::bundle);
    }

    @Override
    public List<Bundle> with(Nudge.Id nudge) {
        return database.sql(WITH).bind("nudge", nudge.value()).list(this::bundle);
    }

    @Override
    public List<Bundle> about(String row) {
        return database.sql(ABOUT).bind("about", row).list(this::bundle);
    }

    private Bundle bundle(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Bundle(
                new Bundle.Id(id),
                new Teammate.Id(row.getString("owner")),
                LocalDate.parse(row.getString("day")),
                row.getInt("place"),
                Columns.instant(row, "at"),
                row.getInt("full_up") == 1,
                database.sql(NUDGES).bind("bundle", id).list(it -> new Nudge.Id(it.getString("nudge"))));
    }
}
