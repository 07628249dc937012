package foreword.adapter.sql;

import foreword.outbox.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is still to be done about mails that have left, claimed like the mails themselves. */
final class SqlChores {
    private static final String CHORES = """
            WITH claimed AS (
                SELECT id FROM delivery WHERE chore_at <= :now AND leased_until <= :now
                ORDER BY chore_at LIMIT :limit /* SKIP LOCKED */)
            UPDATE delivery SET leased_until = :until WHERE id IN (SELECT id FROM claimed)
            RETURNING *
            """;
    private static final String CHORE = "UPDATE delivery SET chore_at = :at, leased_until = 0 WHERE id = :id";

    private final Database database;
    private final Duration lease;

    SqlChores(Database database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    List<Delivery> due(Instant now, int limit) {
        return database
                .sql(CHORES)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("limit", limit)
                .claiming(ParcelColumns::delivery)
                .stream()
                .sorted(Comparator.comparing(delivery -> Objects.requireNonNull(delivery.choreAt())))
                .toList();
    }

    void next(long id, @Nullable Instant at) {
        database.sql(CHORE).bind("id", id).bind("at", at).run();
    }
}
