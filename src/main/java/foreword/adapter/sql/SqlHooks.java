package foreword.adapter.sql;

import foreword.activity.Activity;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookType;
import foreword.outbox.hook.Hooks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
    private static final String DUE = """
            SELECT * FROM webhook_delivery WHERE endpoint = :endpoint AND state = 'WAITING' AND due_at <= :now
            ORDER BY place LIMIT :most
            """;
    private static final String SETTLE = """
            UPDATE webhook_delivery SET state = :state, attempts = attempts + 1, due_at = :due, answer = :answer
            WHERE event = :event AND endpoint = :endpoint AND state = 'WAITING'
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
    public List<HookDelivery> due(String endpoint, Instant now, int most) {
        return database.sql(DUE)
                .bind("endpoint", endpoint)
                .bind("now", now)
                .bind("most", most)
                .list(row -> new HookDelivery(
                        row.getString("event"),
                        row.getString("endpoint"),
                        HookType.valueOf(row.getString("type")),
                        row.getString("body"),
                        row.getInt("attempts"),
                        Columns.instant(row, "created_at")));
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
        database.sql(SETTLE)
                .bind("event", delivery.event())
                .bind("endpoint", delivery.endpoint())
                .bind("state", state)
                .bind("due", due)
                .bind("answer", answer)
                .run();
    }
}
