package foreword.adapter.sql;

import foreword.report.Heed;
import foreword.report.Heeds;
import java.time.Instant;

/** Counts cards and reminders by how they ended. */
public final class SqlHeeds implements Heeds {
    private static final String SINCE = """
            SELECT COUNT(*) AS shown, COALESCE(SUM(heeded), 0) AS heeded FROM (
                SELECT CASE WHEN state IN ('TAKEN', 'THANKED', 'SAVED') THEN 1 ELSE 0 END AS heeded
                FROM moment WHERE opened_at >= :from AND state <> 'OPEN'
                UNION ALL
                SELECT CASE WHEN state = 'EXPIRED' THEN 0 ELSE 1 END
                FROM nudge WHERE times > 0 AND due >= :from AND state IN ('DONE', 'SNOOZED', 'EXPIRED')
            ) AS cards
            """;

    private final Database database;

    public SqlHeeds(Database database) {
        this.database = database;
    }

    @Override
    public Heed since(Instant from) {
        return database.sql(SINCE)
                .bind("from", from)
                .one(row -> new Heed(row.getLong("shown"), row.getLong("heeded")))
                .orElseGet(() -> new Heed(0, 0));
    }
}
