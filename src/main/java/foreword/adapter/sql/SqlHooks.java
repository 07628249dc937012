package foreword.adapter.sql;

import foreword.activity.Activity;
import foreword.activity.LeaseLost;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookType;
import foreword.outbox.hook.Hooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes to other programs, in tables. */
public final class SqlHooks implements Hooks {
    private static final String READ_UP_TO = "webhooks.read-up-to";
    private static final String LAST = "SELECT COALESCE(MAX(id), 0) FROM activity";
    private static final String NEWS = "SELECT * FROM activity WHERE id > :id ORDER BY id LIMIT :most";
    private static final String ADD = """
            INSERT INTO webhook_delivery (event, endpoint, place, type, body, state, attempts, created_at, due_at, answer)
            VALUES (:event, :endpoint, (SELECT COALESCE(MAX(place), 0) + 1 FROM webhook_delivery), :type, :body, 'WAITING',
                :attempts, :at, :at, '')
            ON CONFLICT (event, endpoint) DO NOTHING
            """;
    private static final String CLAIM = """
            WITH claimed AS (
                SELECT event FROM webhook_delivery AS due
                WHERE due.endpoint = :endpoint AND due.state = 'WAITING' AND due.due_at <= :now
                    AND NOT EXISTS (
                        SELECT 1 FROM webhook_delivery AS held
                        WHERE held.endpoint = :endpoint AND held.state = 'WAITING' AND held.leased_until > :now)
                ORDER BY due.place LIMIT 1 /* SKIP LOCKED */)
            UPDATE webhook_delivery SET fence = fence + 1, leased_until = :until
            WHERE endpoint = :endpoint AND event IN (SELECT event FROM claimed)
            RETURNING *
            """;
    private static final String SETTLE = """
            UPDATE webhook_delivery SET state = :state, attempts = attempts + 1, due_at = :due, answer = :answer, leased_until = 0
            WHERE event = :event AND endpoint = :endpoint AND state = 'WAITING' AND fence = :fence
            """;
    private static final String SLOWER = """
            UPDATE webhook_delivery SET due_at = :due WHERE endpoint = :endpoint AND state = 'WAITING' AND due_at < :due
            """;
    private static final String STANDING =
            "SELECT failures, disabled_at FROM webhook_endpoint WHERE endpoint = :endpoint";
    private static final String SET_STANDING = """
            INSERT INTO webhook_endpoint (endpoint, failures, disabled_at) VALUES (:endpoint, :failures, :disabledAt)
            ON CONFLICT (endpoint) DO UPDATE SET failures = excluded.failures, disabled_at = excluded.disabled_at
            """;
    private static final String PURGE =
            "DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND created_at < :before";

    /** Longer than a call may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Database database;
    private final SqlRemembered remembered;
    private final Clock clock;

    public SqlHooks(Database database, Clock clock) {
        this.database = database;
        this.remembered = new SqlRemembered(database);
        this.clock = clock;
    }

    private record Numbered(long number, Activity activity) {}

    @Override
    public List<Activity> news(int most) {
        return database.step(() -> {
            long last = remembered.get(READ_UP_TO).map(Long::parseLong).orElse(-1L);
            if (last < 0) {
                remembered.set(READ_UP_TO, Long.toString(database.sql(LAST).count()));
                return List.of();
            }
            List<Numbered> news = database.sql(NEWS)
                    .bind("id", last)
                    .bind("most", most)
                    .list(row -> new Numbered(row.getLong("id"), SqlActivityLog.activity(row)));
            if (!news.isEmpty()) {
                remembered.set(
                        READ_UP_TO, Long.toString(news.get(news.size() - 1).number()));
            }
            return news.stream().map(Numbered::activity).toList();
        });
    }

    @Override
    public void add(HookDelivery delivery) {
        database.sql(ADD)
                .bind("event", delivery.event())
                .bind("endpoint", delivery.endpoint())
                .bind("type", delivery.type())
                .bind("body", delivery.body())
                .bind("attempts", delivery.attempts())
                .bind("at", delivery.createdAt())
                .run();
    }

    @Override
    public Optional<HookDelivery> claim(String endpoint, Instant now) {
        return database
                .sql(CLAIM)
                .bind("endpoint", endpoint)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .claiming(SqlHooks::delivery)
                .stream()
                .findFirst();
    }

    @Override
    public void delivered(HookDelivery delivery, String answer) {
        settle(delivery, "DELIVERED", delivery.createdAt(), answer);
    }

    @Override
    public void later(HookDelivery delivery, Instant due, String answer) {
        settle(delivery, "WAITING", due, answer);
    }

    @Override
    public void givenUp(HookDelivery delivery, String answer) {
        settle(delivery, "GIVEN_UP", delivery.createdAt(), answer);
    }

    @Override
    public void slower(String endpoint, Instant notBefore) {
        database.sql(SLOWER).bind("endpoint", endpoint).bind("due", notBefore).run();
    }

    @Override
    public Standing standing(String endpoint) {
        return database.sql(STANDING)
                .bind("endpoint", endpoint)
                .one(row -> new Standing(row.getInt("failures"), Columns.maybeInstant(row, "disabled_at") != null))
                .orElse(Standing.WELL);
    }

    @Override
    public void standing(String endpoint, Standing standing) {
        database.sql(SET_STANDING)
                .bind("endpoint", endpoint)
                .bind("failures", standing.failures())
                .bind("disabledAt", standing.disabled() ? clock.instant() : null)
                .run();
    }

    @Override
    public int purge(Instant before) {
        return database.sql(PURGE).bind("before", before).run();
    }

    private void settle(HookDelivery delivery, String state, Instant due, String answer) {
        boolean ours = database.sql(SETTLE)
                .bind("event", delivery.event())
                .bind("endpoint", delivery.endpoint())
                .bind("fence", delivery.fence())
                .bind("state", state)
                .bind("due", due)
                .bind("answer", answer)
                .ran();
        if (!ours) {
            throw new LeaseLost(delivery.name());
        }
    }

    private static HookDelivery delivery(ResultSet row) throws SQLException {
        return new HookDelivery(
                row.getString("event"),
                row.getString("endpoint"),
                HookType.valueOf(row.getString("type")),
                row.getString("body"),
                row.getInt("attempts"),
                Columns.instant(row, "created_at"),
                row.getLong("fence"),
                Columns.instant(row, "leased_until"));
    }
}
