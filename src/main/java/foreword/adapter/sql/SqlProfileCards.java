package foreword.adapter.sql;

import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import foreword.target.ProfileCards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The great-introduction cards, in a table with a row for each version. */
public final class SqlProfileCards implements ProfileCards {
    private static final String SAVE = """
            INSERT INTO card_version (segment, version, who, why, what, filled_by, filled_at)
            VALUES (:segment, :version, :who, :why, :what, :filledBy, :filledAt) ON CONFLICT (segment, version) DO NOTHING
            """;
    private static final String HISTORY = "SELECT * FROM card_version WHERE segment = :segment ORDER BY version DESC";
    private static final String NEWEST = HISTORY + " LIMIT 1";
    private static final String OF = "SELECT * FROM card_version WHERE segment = :segment AND version = :version";
    private static final String SEGMENTS = "SELECT DISTINCT segment FROM card_version ORDER BY segment";

    private final Database database;

    public SqlProfileCards(Database database) {
        this.database = database;
    }

    @Override
    public boolean save(ProfileCard card) {
        return database.sql(SAVE)
                .bind("segment", card.segment().name())
                .bind("version", card.version())
                .bind("who", card.who())
                .bind("why", card.why())
                .bind("what", card.what())
                .bind("filledBy", Columns.text(card.filledBy(), Teammate.Id::value))
                .bind("filledAt", card.filledAt())
                .ran();
    }

    @Override
    public Optional<ProfileCard> of(Segment segment) {
        return database.sql(NEWEST).bind("segment", segment.name()).one(SqlProfileCards::card);
    }

    @Override
    public Optional<ProfileCard> of(Segment segment, int version) {
        return database.sql(OF)
                .bind("segment", segment.name())
                .bind("version", version)
                .one(SqlProfileCards::card);
    }

    @Override
    public List<ProfileCard> history(Segment segment) {
        return database.sql(HISTORY).bind("segment", segment.name()).list(SqlProfileCards::card);
    }

    @Override
    public List<Segment> segments() {
        return database.sql(SEGMENTS).list(row -> new Segment(row.getString("segment")));
    }

    private static ProfileCard card(ResultSet row) throws SQLException {
        return new ProfileCard(
                new Segment(row.getString("segment")),
                row.getString("who"),
                row.getString("why"),
                row.getString("what"),
                row.getInt("version"),
                Columns.maybe(row, "filled_by", Teammate.Id::new),
                Columns.instant(row, "filled_at"));
    }
}
