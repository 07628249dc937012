package foreword.adapter.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes away what nobody needs any more of what went out and came in, and says how much there is. */
public final class SqlHousekeeping {
    /** Rows that only say that a card or the Home tab was drawn again. */
    private static final Duration DRAWN_KEPT = Duration.ofDays(7);

    private static final Duration MAILS_KEPT = Duration.ofDays(30);
    private static final Duration DEAD_KEPT = Duration.ofDays(90);
    private static final String FORGET_DRAWN = """
            DELETE FROM delivery
            WHERE kind IN ('HOME', 'REWRITE') AND state IN ('SENT', 'FAILED') AND ended_at < :before
            """;
    /** The draft keeps the words, and the Message-ID is what replies and bounces are known by. */
    private static final String EMPTY_MAILS = """
            UPDATE delivery SET raw = :empty
            WHERE kind = 'MAIL' AND state IN ('SENT', 'FAILED') AND ended_at < :before AND chore_at IS NULL AND raw <> :empty
            """;

    private static final String FORGET_DEAD =
            "DELETE FROM inbound WHERE state = 'DEAD' AND source <> 'MAIL' AND next_at < :before";
    private static final List<String> GROWING =
            List.of("activity", "delivery", "inbound", "nudge", "praise", "webhook_delivery");

    private final Database database;

    public SqlHousekeeping(Database database) {
        this.database = database;
    }

    /** How many rows were taken away or emptied. */
    public int tidy(Instant now) {
        return database.sql(FORGET_DRAWN).bind("before", now.minus(DRAWN_KEPT)).run()
                + database.sql(EMPTY_MAILS)
                        .bind("empty", new byte[0])
                        .bind("before", now.minus(MAILS_KEPT))
                        .run()
                + database.sql(FORGET_DEAD).bind("before", now.minus(DEAD_KEPT)).run();
    }

    /** How many rows the tables have that grow with what happens. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        GROWING.forEach(table ->
                rows.put(table, database.sql("SELECT COUNT(*) FROM " + table).count()));
        return rows;
    }

    /** How many bytes the database takes on its disk. */
    public long bytes() {
        return database.size();
    }
}
