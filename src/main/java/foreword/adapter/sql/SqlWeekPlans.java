package foreword.adapter.sql;

import foreword.followup.WeekPlan;
import foreword.followup.WeekPlans;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Every week's plans, in two tables: no words about anybody stand in them. */
public final class SqlWeekPlans implements WeekPlans {
    private static final String ADD = """
            INSERT INTO week_plan (id, owner, week, made_at, sent) VALUES (:id, :owner, :week, :madeAt, 0)
            ON CONFLICT (owner, week) DO NOTHING
            """;
    private static final String ADD_ROW = """
            INSERT INTO week_plan_row (plan, place, kind, about, who, state)
            VALUES (:plan, :place, :kind, :about, :who, :state) ON CONFLICT (plan, place) DO NOTHING
            """;
    private static final String FIND = "SELECT * FROM week_plan WHERE id = :id";
    private static final String OF = "SELECT * FROM week_plan WHERE owner = :owner AND week = :week";
    private static final String ROWS = "SELECT * FROM week_plan_row WHERE plan = :plan ORDER BY place";
    private static final String OPEN = """
            SELECT * FROM week_plan WHERE week >= :week
                AND EXISTS (SELECT 1 FROM week_plan_row WHERE plan = week_plan.id AND state = 'OPEN')
            ORDER BY week, id
            """;
    private static final String TAKEN = """
            SELECT who FROM week_plan_row JOIN week_plan ON week_plan.id = week_plan_row.plan
            WHERE week >= :week AND owner <> :owner AND state IN ('OPEN', 'DONE')
            """;
    private static final String DISMISSED = """
            SELECT about FROM week_plan_row JOIN week_plan ON week_plan.id = week_plan_row.plan
            WHERE week >= :week AND owner = :owner AND state = 'DISMISSED'
            """;
    private static final String SENT = "UPDATE week_plan SET sent = 1 WHERE id = :id AND sent = 0";
    private static final String WAS_SENT =
            "SELECT COUNT(*) FROM week_plan WHERE owner = :owner AND week = :week AND sent = 1";
    private static final String MOVE =
            "UPDATE week_plan_row SET state = :to WHERE plan = :plan AND place = :place AND state = :from";
    private static final String QUOTA = "SELECT asks FROM quota WHERE teammate = :teammate";
    private static final String SET_QUOTA = """
            INSERT INTO quota (teammate, asks) VALUES (:teammate, :asks)
            ON CONFLICT (teammate) DO UPDATE SET asks = excluded.asks
            """;

    private final Database database;

    public SqlWeekPlans(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(WeekPlan plan) {
        return database.step(() -> {
            boolean first = database.sql(ADD)
                    .bind("id", plan.id().value())
                    .bind("owner", plan.owner().value())
                    .bind("week", plan.week().toString())
                    .bind("madeAt", plan.madeAt())
                    .ran();
            if (first) {
                fill(plan.id(), plan.rows());
            }
            return first;
        });
    }

    @Override
    public void fill(WeekPlan.Id id, List<WeekPlan.Row> rows) {
        rows.forEach(row -> database.sql(ADD_ROW)
                .bind("plan", id.value())
                .bind("place", row.place())
                .bind("kind", row.kind().name())
                .bind("about", row.about())
                .bind("who", row.who())
                .bind("state", row.state().name())
                .run());
    }

    @Override
    public Optional<WeekPlan> find(WeekPlan.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(this::plan);
    }

    @Override
    public Optional<WeekPlan> of(Teammate.Id owner, LocalDate week) {
        return database.sql(OF)
                .bind("owner", owner.value())
                .bind("week", week.toString())
                .one(this::plan);
    }

    @Override
    public List<WeekPlan> open(LocalDate week) {
        return database.sql(OPEN).bind("week", week.toString()).list(this::plan);
    }

    @Override
    public Set<String> taken(LocalDate week, Teammate.Id except) {
        return new TreeSet<>(database.sql(TAKEN)
                .bind("week", week.toString())
                .bind("owner", except.value())
                .list(row -> row.getString("who")));
    }

    @Override
    public Set<String> dismissed(Teammate.Id owner, LocalDate week) {
        return new TreeSet<>(database.sql(DISMISSED)
                .bind("week", week.toString())
                .bind("owner", owner.value())
                .list(row -> row.getString("about")));
    }

    @Override
    public boolean sent(WeekPlan.Id id) {
        return database.sql(SENT).bind("id", id.value()).ran();
    }

    @Override
    public boolean wasSent(Teammate.Id owner, LocalDate week) {
        return database.sql(WAS_SENT)
                        .bind("owner", owner.value())
                        .bind("week", week.toString())
                        .count()
                > 0;
    }

    @Override
    public boolean move(WeekPlan.Id id, int place, WeekPlan.State from, WeekPlan.State to) {
        return database.sql(MOVE)
                .bind("plan", id.value())
                .bind("place", place)
                .bind("from", from.name())
                .bind("to", to.name())
                .ran();
    }

    @Override
    public OptionalInt quota(Teammate.Id owner) {
        return database.sql(QUOTA)
                .bind("teammate", owner.value())
                .one(row -> row.getInt("asks"))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public void quota(Teammate.Id owner, int asks) {
        database.sql(SET_QUOTA)
                .bind("teammate", owner.value())
                .bind("asks", asks)
                .run();
    }

    private WeekPlan plan(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new WeekPlan(
                new WeekPlan.Id(id),
                new Teammate.Id(row.getString("owner")),
                LocalDate.parse(row.getString("week")),
                Columns.instant(row, "made_at"),
                database.sql(ROWS).bind("plan", id).list(SqlWeekPlans::row));
    }

    private static WeekPlan.Row row(ResultSet row) throws SQLException {
        return new WeekPlan.Row(
                row.getInt("place"),
                WeekPlan.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("who"),
                WeekPlan.State.valueOf(row.getString("state")));
    }
}
