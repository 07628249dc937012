package foreword.adapter.sql;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Move;
import foreword.ask.Sides;
import foreword.ask.Turned;
import java.util.List;

/** The three sides of asks, each with a history of its own. */
final class SqlSides {
    private static final String OURS = """
            UPDATE ask SET state = :to WHERE id = :id AND kind = :kind AND state = :ours AND introducer_side = :introducer
                AND target_side = :target
            """;
    private static final String INTRODUCERS = """
            UPDATE ask SET introducer_side = :to WHERE id = :id AND kind = :kind AND state = :ours
                AND introducer_side = :introducer AND target_side = :target
            """;
    private static final String TARGETS = """
            UPDATE ask SET target_side = :to WHERE id = :id AND kind = :kind AND state = :ours
                AND introducer_side = :introducer AND target_side = :target
            """;
    private static final String OUR_TURN = """
            INSERT INTO ask_turn (ask, number, was, became, actor, why, at)
            SELECT :id, COUNT(*) + 1, :from, :to, :actor, :why, :at FROM ask_turn WHERE ask = :id
            """;
    private static final String INTRODUCERS_TURN = """
            INSERT INTO introducer_turn (ask, number, was, became, actor, why, at)
            SELECT :id, COUNT(*) + 1, :from, :to, :actor, :why, :at FROM introducer_turn WHERE ask = :id
            """;
    private static final String TARGETS_TURN = """
            INSERT INTO target_turn (ask, number, was, became, actor, why, at)
            SELECT :id, COUNT(*) + 1, :from, :to, :actor, :why, :at FROM target_turn WHERE ask = :id
            """;
    private static final String HISTORY = """
            SELECT 'OURS' AS side, 2 AS nth, number, was, became, actor, why, at FROM ask_turn WHERE ask = :id
            UNION ALL SELECT 'INTRODUCER', 1, number, was, became, actor, why, at FROM introducer_turn WHERE ask = :id
            UNION ALL SELECT 'TARGET', 3, number, was, became, actor, why, at FROM target_turn WHERE ask = :id
            ORDER BY at, nth, number
            """;

    private final Database database;

    SqlSides(Database database) {
        this.database = database;
    }

    boolean move(Ask.Id id, Sides seen, Move move, Cause cause) {
        return move.fold(
                it -> moved(id, seen, new Turn(OURS, OUR_TURN, it.from(), it.to()), cause),
                it -> moved(id, seen, new Turn(INTRODUCERS, INTRODUCERS_TURN, it.from(), it.to()), cause),
                it -> moved(id, seen, new Turn(TARGETS, TARGETS_TURN, it.from(), it.to()), cause));
    }

    List<Turned> history(Ask.Id id) {
        return database.sql(HISTORY)
                .bind("id", id.value())
                .list(row -> new Turned(
                        Turned.Side.valueOf(row.getString("side")),
                        row.getString("was"),
                        row.getString("became"),
                        new Cause(row.getString("actor"), row.getString("why"), Columns.instant(row, "at"))));
    }

    /** A move of one side, with the statements for its column and its history. */
    private record Turn(String column, String history, Enum<?> from, Enum<?> to) {}

    private boolean moved(Ask.Id id, Sides seen, Turn turn, Cause cause) {
        return database.step(() -> {
            boolean moved = database.sql(turn.column())
                    .bind("id", id.value())
                    .bind("to", turn.to())
                    .bind("kind", seen.kind())
                    .bind("ours", seen.ours())
                    .bind("introducer", seen.introducer())
                    .bind("target", seen.target())
                    .ran();
            if (moved) {
                database.sql(turn.history())
                        .bind("id", id.value())
                        .bind("from", turn.from())
                        .bind("to", turn.to())
                        .bind("actor", cause.by())
                        .bind("why", cause.why())
                        .bind("at", cause.at())
                        .run();
            }
            return moved;
        });
    }
}
