package foreword.adapter.sql;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** How fast mails of one account leave. */
final class SqlAccountPace {
    private static final String HOLD = """
            UPDATE delivery SET due_at = :until
            WHERE account = :account AND state IN ('QUEUED', 'RETRY') AND due_at < :until
            """;
    private static final String LEFT_BEFORE = """
            SELECT ended_at FROM delivery
            WHERE account = :account AND state IN ('SENT', 'UNKNOWN') AND ended_at > :since
            ORDER BY ended_at DESC LIMIT 1 OFFSET :others
            """;

    private final Database database;

    SqlAccountPace(Database database) {
        this.database = database;
    }

    void hold(EmailAddress account, Instant until) {
        database.sql(HOLD).bind("account", account.value()).bind("until", until).run();
    }

    Optional<Instant> leftBefore(EmailAddress account, int many, Instant since) {
        return database.sql(LEFT_BEFORE)
                .bind("account", account.value())
                .bind("since", since)
                .bind("others", many - 1)
                .one(row -> Columns.instant(row, "ended_at"));
    }
}
