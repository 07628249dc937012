package foreword.adapter.sql;

import foreword.activity.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Who holds which duty, in a table; a node that does not come back in time loses it. */
public final class SqlLeases implements Leases {
    /** How long a duty stays with a node that is not heard of any more. */
    public static final Duration TERM = Duration.ofSeconds(15);

    private static final String TAKE = """
            INSERT INTO lease (name, holder, fence, ends_at) VALUES (:name, :holder, 1, :until)
            ON CONFLICT (name) DO UPDATE SET
                fence = CASE WHEN lease.holder = excluded.holder THEN lease.fence ELSE lease.fence + 1 END,
                holder = excluded.holder, ends_at = excluded.ends_at
            WHERE lease.holder = excluded.holder OR lease.ends_at <= :now
            RETURNING fence
            """;
    private static final String GIVE_BACK = "UPDATE lease SET ends_at = 0 WHERE holder = :holder";

    private final Database database;
    private final String holder;
    private final Clock clock;

    /** @param holder names this node, and no other that ever was */
    public SqlLeases(Database database, String holder, Clock clock) {
        this.database = database;
        this.holder = holder;
        this.clock = clock;
    }

    @Override
    public boolean take(String name) {
        Instant now = clock.instant();
        return !database.sql(TAKE)
                .bind("name", name)
                .bind("holder", holder)
                .bind("now", now)
                .bind("until", now.plus(TERM))
                .claiming(row -> row.getLong("fence"))
                .isEmpty();
    }

    @Override
    public void giveBack() {
        database.sql(GIVE_BACK).bind("holder", holder).run();
    }
}
