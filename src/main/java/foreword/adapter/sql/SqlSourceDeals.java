package foreword.adapter.sql;

import foreword.deal.source.SourceDeals;
import java.time.Instant;

/** Which deals are there at their sources, in a table. */
public final class SqlSourceDeals implements SourceDeals {
    /** At the very same time, going wins over being there. */
    private static final String SEEN = """
            INSERT INTO source_deal (source, external_id, there, at) VALUES (:source, :externalId, :there, :at)
            ON CONFLICT (source, external_id) DO UPDATE SET there = excluded.there,
                at = CASE WHEN excluded.at > source_deal.at THEN excluded.at ELSE source_deal.at END
            WHERE source_deal.there = excluded.there OR excluded.at > source_deal.at
                OR (excluded.at = source_deal.at AND excluded.there = 0)
            """;

    private final Database database;

    public SqlSourceDeals(Database database) {
        this.database = database;
    }

    @Override
    public boolean seen(String source, String externalId, boolean there, Instant at) {
        return database.sql(SEEN)
                .bind("source", source)
                .bind("externalId", externalId)
                .bind("there", there)
                .bind("at", at)
                .ran();
    }
}
