package foreword.adapter.sql;

import foreword.activity.LeaseLost;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All nudges, in a table. A claim is a holder, an end and a fence on the row. */
public final class SqlNudges implements Nudges {
    private static final String ADD = """
            INSERT INTO nudge (id, kind, owner, about, due, state, why, ended, next_at, times)
            VALUES (:id, :kind, :owner, :about, :due, :state, :why, :ended,
                CASE WHEN :state IN ('PLANNED', 'SNOOZED') THEN CAST(:due AS BIGINT) END,
                CASE WHEN :state = 'DELIVERED' THEN 1 ELSE 0 END)
            """;
    private static final String FIND = "SELECT * FROM nudge WHERE id = :id";
    private static final String CLAIM = """
            WITH claimed AS (
                SELECT id FROM nudge
                WHERE next_at IS NOT NULL AND next_at <= :now AND (claimed_until IS NULL OR claimed_until <= :now)
                ORDER BY next_at, id LIMIT :limit /* SKIP LOCKED */)
            UPDATE nudge SET holder = :holder, claimed_until = :until, fence = fence + 1
            WHERE id IN (SELECT id FROM claimed)
            RETURNING *
            """;
    private static final String RELEASE = """
            UPDATE nudge SET claimed_until = NULL, fence = fence + 1
            WHERE next_at IS NOT NULL AND holder = :holder AND claimed_until IS NOT NULL
            """;
    private static final String DELIVER = """
            UPDATE nudge SET state = 'DELIVERED', times = times + 1, next_at = :next, claimed_until = NULL
            WHERE id = :id AND fence = :fence AND state = :from
            """;
    private static final String PUT_OFF = """
            UPDATE nudge SET next_at = :next, claimed_until = NULL WHERE id = :id AND fence = :fence AND state = :from
            """;
    private static final String SNOOZE_CLAIMED = """
            UPDATE nudge SET state = 'SNOOZED', due = :until, next_at = :until, claimed_until = NULL
            WHERE id = :id AND fence = :fence AND state = :from
            """;
    private static final String END = """
            UPDATE nudge SET state = :to, ended = :ended, next_at = NULL, claimed_until = NULL
            WHERE id = :id AND fence = :fence AND state = :from
            """;
    private static final String NEXT_DUE =
            "SELECT next_at FROM nudge WHERE next_at IS NOT NULL ORDER BY next_at, id LIMIT 1";
    private static final String OPEN_ABOUT = """
            SELECT * FROM nudge WHERE about = :about AND state IN ('PLANNED', 'SNOOZED', 'DELIVERED') ORDER BY due, id
            """;
    private static final String OPEN = """
            SELECT * FROM nudge WHERE owner = :owner AND state IN ('PLANNED', 'SNOOZED', 'DELIVERED') ORDER BY due, id
            """;
    private static final String MOVE = """
            UPDATE nudge SET state = :to, ended = :ended, next_at = NULL, claimed_until = NULL WHERE id = :id AND state = :from
            """;
    private static final String SNOOZE = """
            UPDATE nudge SET state = 'SNOOZED', due = :until, next_at = :until, fence = fence + 1, claimed_until = NULL
            WHERE id = :id AND state = :from
            """;
    private static final String REPLAN = """
            UPDATE nudge SET due = :to, next_at = :to, fence = fence + 1, claimed_until = NULL
            WHERE id = :id AND due = :from AND state IN ('PLANNED', 'SNOOZED')
            """;
    private static final String RECONSIDER = """
            UPDATE nudge SET next_at = due, fence = fence + 1, claimed_until = NULL
            WHERE owner = :owner AND state IN ('PLANNED', 'SNOOZED')
            """;

    private final Database database;
    private final List<Consumer<Nudge.Id>> listeners = new CopyOnWriteArrayList<>();

    public SqlNudges(Database database) {
        this.database = database;
    }

    @Override
    public void add(Nudge nudge) {
        database.sql(ADD)
                .bind("id", nudge.id().value())
                .bind("kind", nudge.kind())
                .bind("owner", nudge.owner().value())
                .bind("about", nudge.about())
                .bind("due", nudge.due())
                .bind("state", nudge.state())
                .bind("why", nudge.why())
                .bind("ended", nudge.ended())
                .runBriefly();
    }

    @Override
    public Optional<Nudge> find(Nudge.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlNudges::nudge);
    }

    @Override
    public List<Claim> claimDue(Instant now, int limit, String holder, Duration lease) {
        return database
                .sql(CLAIM)
                .bind("now", now)
                .bind("limit", limit)
                .bind("holder", holder)
                .bind("until", now.plus(lease))
                .claiming(row -> new Claim(nudge(row), row.getInt("times"), row.getLong("fence")))
                .stream()
                .sorted(Comparator.comparing((Claim it) -> it.nudge().due())
                        .thenComparing(it -> it.nudge().id().value()))
                .toList();
    }

    @Override
    public void release(String holder) {
        database.sql(RELEASE).bind("holder", holder).run();
    }

    @Override
    public void deliver(List<Delivery> deliveries) {
        deliveries.forEach(it -> Nudge.State.CHANGES.demand(it.claim().nudge().state(), Nudge.State.DELIVERED));
        List<Statement> each = deliveries.stream()
                .map(it -> settle(DELIVER, it.claim()).bind("next", it.again()))
                .toList();
        database.step(() -> demandAll(deliveries, database.together(each)));
    }

    private static void demandAll(List<Delivery> deliveries, int[] changed) {
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] != 1) {
                throw new LeaseLost(
                        "nudge " + deliveries.get(i).claim().nudge().id().value());
            }
        }
    }

    @Override
    public boolean putOff(Claim claim, @Nullable Instant until) {
        return settle(PUT_OFF, claim).bind("next", until).ran();
    }

    @Override
    public boolean snooze(Claim claim, Instant until) {
        return told(
                claim.nudge().id(),
                settle(SNOOZE_CLAIMED, claim).bind("until", until).ran());
    }

    @Override
    public boolean end(Claim claim, Nudge.State to, String because) {
        Nudge.State.CHANGES.demand(claim.nudge().state(), to);
        return told(
                claim.nudge().id(),
                settle(END, claim).bind("to", to).bind("ended", because).ran());
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.sql(NEXT_DUE).one(row -> Columns.instant(row, "next_at"));
    }

    @Override
    public List<Nudge> openAbout(String about) {
        return database.sql(OPEN_ABOUT).bind("about", about).list(SqlNudges::nudge);
    }

    @Override
    public List<Nudge> open(Teammate.Id owner) {
        return database.sql(OPEN).bind("owner", owner.value()).list(SqlNudges::nudge);
    }

    @Override
    public boolean move(Nudge.Id id, Nudge.State from, Nudge.State to, String ended) {
        Nudge.State.CHANGES.demand(from, to);
        return told(
                id,
                database.sql(MOVE)
                        .bind("id", id.value())
                        .bind("from", from)
                        .bind("to", to)
                        .bind("ended", ended)
                        .ran());
    }

    @Override
    public boolean snooze(Nudge.Id id, Nudge.State from, Instant until) {
        return told(
                id,
                database.sql(SNOOZE)
                        .bind("id", id.value())
                        .bind("from", from)
                        .bind("until", until)
                        .ran());
    }

    @Override
    public boolean replan(Nudge.Id id, Instant from, Instant to) {
        return database.sql(REPLAN)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .ran();
    }

    @Override
    public void reconsider(Teammate.Id owner) {
        database.sql(RECONSIDER).bind("owner", owner.value()).run();
    }

    @Override
    public void onChanged(Consumer<Nudge.Id> listener) {
        listeners.add(listener);
    }

    private boolean told(Nudge.Id id, boolean changed) {
        if (changed) {
            listeners.forEach(listener -> listener.accept(id));
        }
        return changed;
    }

    private Statement settle(String sql, Claim claim) {
        return database.sql(sql)
                .bind("id", claim.nudge().id().value())
                .bind("from", claim.nudge().state())
                .bind("fence", claim.fence());
    }

    private static Nudge nudge(ResultSet row) throws SQLException {
        return new Nudge(
                new Nudge.Id(row.getString("id")),
                Nudge.Kind.valueOf(row.getString("kind")),
                new Teammate.Id(row.getString("owner")),
                row.getString("about"),
                Columns.instant(row, "due"),
                Nudge.State.valueOf(row.getString("state")),
                row.getString("why"),
                row.getString("ended"));
    }
}
