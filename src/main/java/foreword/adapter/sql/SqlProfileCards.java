package foreword.adapter.sql;

import foreword.people.Segment;
import foreword.target.ProfileCard;
import foreword.target.ProfileCards;
import java.util.Optional;

/** The great-introduction cards, in a table. */
public final class SqlProfileCards implements ProfileCards {
    private static final String SAVE = """
            INSERT INTO profile_card (segment, who, why, what, filled_at) VALUES (:segment, :who, :why, :what, :filledAt)
            ON CONFLICT (segment) DO UPDATE SET who = excluded.who, why = excluded.why, what = excluded.what,
                filled_at = excluded.filled_at
            """;
    private static final String OF = "SELECT * FROM profile_card WHERE segment = :segment";

    private final Database database;

    public SqlProfileCards(Database database) {
        this.database = database;
    }

    @Override
    public void save(ProfileCard card) {
        database.sql(SAVE)
                .bind("segment", card.segment().name())
                .bind("who", card.who())
                .bind("why", card.why())
                .bind("what", card.what())
                .bind("filledAt", card.filledAt())
                .run();
    }

    @Override
    public Optional<ProfileCard> of(Segment segment) {
        return database.sql(OF)
                .bind("segment", segment.name())
                .one(row -> new ProfileCard(
                        segment,
                        row.getString("who"),
                        row.getString("why"),
                        row.getString("what"),
                        Columns.instant(row, "filled_at")));
    }
}
