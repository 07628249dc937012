package foreword.adapter.sql;

import foreword.ask.Ask;
import foreword.ask.Asks;
import foreword.ask.Cause;
import foreword.ask.Move;
import foreword.ask.Sides;
import foreword.ask.Turned;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All asks, in a table. */
public final class SqlAsks implements Asks {
    private static final String ADD = """
            INSERT INTO ask (id, kind, introducer, target, moment, owner, state, introducer_side, target_side, follow_ups,
                created_at, asked_at, card_version, joined, target_not_before)
            VALUES (:id, :kind, :introducer, :target, :moment, :owner, :state, :introducerSide, :targetSide, :followUps,
                :createdAt, :askedAt, :cardVersion, :joined, :targetNotBefore)
            """;
    private static final String FIND = "SELECT * FROM ask WHERE id = :id";
    private static final String TO = "SELECT * FROM ask WHERE introducer = :introducer ORDER BY created_at DESC, id";
    private static final String ABOUT = "SELECT * FROM ask WHERE target = :target ORDER BY created_at DESC, id";
    private static final String OPEN = """
            SELECT * FROM ask WHERE owner = :owner AND state IN ('QUESTION', 'WILLING', 'HESITANT', 'FORWARDABLE')
            ORDER BY created_at, id
            """;
    private static final String JOINED = "SELECT * FROM ask WHERE joined = :lead ORDER BY created_at, id";
    private static final String TURN = """
            UPDATE ask SET kind = :other, target = :target
            WHERE id = :id AND kind = :kind AND state = :ours AND introducer_side = :introducer AND target_side = :side
            """;
    private static final String TARGET_NOT_BEFORE = "UPDATE ask SET target_not_before = :wake WHERE id = :id";
    private static final String ASKED = "UPDATE ask SET asked_at = :at WHERE id = :id AND asked_at IS NULL";
    private static final String FOLLOWED_UP = "UPDATE ask SET follow_ups = follow_ups + 1 WHERE id = :id";
    private static final String COUNT_IN_STATE = "SELECT COUNT(*) FROM ask WHERE state = :state";
    private static final String COUNT_ASKED = "SELECT COUNT(*) FROM ask WHERE asked_at IS NOT NULL";

    private final Database database;
    private final SqlSides sides;

    public SqlAsks(Database database) {
        this.database = database;
        this.sides = new SqlSides(database);
    }

    @Override
    public void add(Ask ask) {
        database.sql(ADD)
                .bind("id", ask.id().value())
                .bind("kind", ask.kind())
                .bind("introducer", ask.introducer().value())
                .bind("target", Columns.text(ask.target(), Target.Id::value))
                .bind("moment", ask.moment())
                .bind("owner", ask.owner().value())
                .bind("state", ask.state())
                .bind("introducerSide", ask.introducerSide())
                .bind("targetSide", ask.targetSide())
                .bind("followUps", ask.followUps())
                .bind("createdAt", ask.createdAt())
                .bind("askedAt", ask.askedAt())
                .bind("cardVersion", ask.cardVersion())
                .bind("joined", Columns.text(ask.joined(), Ask.Id::value))
                .bind("targetNotBefore", ask.targetNotBefore())
                .run();
    }

    @Override
    public Optional<Ask> find(Ask.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlAsks::ask);
    }

    @Override
    public List<Ask> to(Contact.Id introducer) {
        return database.sql(TO).bind("introducer", introducer.value()).list(SqlAsks::ask);
    }

    @Override
    public List<Ask> about(Target.Id target) {
        return database.sql(ABOUT).bind("target", target.value()).list(SqlAsks::ask);
    }

    @Override
    public List<Ask> open(Teammate.Id owner) {
        return database.sql(OPEN).bind("owner", owner.value()).list(SqlAsks::ask);
    }

    @Override
    public List<Ask> joined(Ask.Id lead) {
        return database.sql(JOINED).bind("lead", lead.value()).list(SqlAsks::ask);
    }

    @Override
    public boolean move(Ask.Id id, Sides seen, Move move, Cause cause) {
        return sides.move(id, seen, move, cause);
    }

    @Override
    public boolean turn(Ask.Id id, Sides seen, Ask.Kind kind, Target.@Nullable Id target) {
        return database.sql(TURN)
                .bind("id", id.value())
                .bind("other", kind)
                .bind("target", Columns.text(target, Target.Id::value))
                .bind("kind", seen.kind())
                .bind("ours", seen.ours())
                .bind("introducer", seen.introducer())
                .bind("side", seen.target())
                .ran();
    }

    @Override
    public List<Turned> history(Ask.Id id) {
        return sides.history(id);
    }

    @Override
    public void targetNotBefore(Ask.Id id, Instant wake) {
        database.sql(TARGET_NOT_BEFORE)
                .bind("id", id.value())
                .bind("wake", wake)
                .run();
    }

    @Override
    public void asked(Ask.Id id, Instant at) {
        database.sql(ASKED).bind("id", id.value()).bind("at", at).run();
    }

    @Override
    public void followedUp(Ask.Id id) {
        database.sql(FOLLOWED_UP).bind("id", id.value()).run();
    }

    @Override
    public long countInState(Ask.State state) {
        return database.sql(COUNT_IN_STATE).bind("state", state).count();
    }

    @Override
    public long countAsked() {
        return database.sql(COUNT_ASKED).count();
    }

    private static Ask ask(ResultSet row) throws SQLException {
        return new Ask(
                new Ask.Id(row.getString("id")),
                Ask.Kind.valueOf(row.getString("kind")),
                new Contact.Id(row.getString("introducer")),
                Columns.maybe(row, "target", Target.Id::new),
                row.getString("moment"),
                new Teammate.Id(row.getString("owner")),
                Ask.State.valueOf(row.getString("state")),
                Ask.IntroducerSide.valueOf(row.getString("introducer_side")),
                Ask.TargetSide.valueOf(row.getString("target_side")),
                row.getInt("follow_ups"),
                Columns.instant(row, "created_at"),
                Columns.maybeInstant(row, "asked_at"),
                row.getInt("card_version"),
                Columns.maybe(row, "joined", Ask.Id::new),
                Columns.maybeInstant(row, "target_not_before"));
    }
}
