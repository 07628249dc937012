package foreword.adapter.sql;

import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stages that were asked about, and the deals that wait for an answer, in tables. */
public final class SqlStageQuestions implements StageQuestions {
    private static final String ANSWER = """
            SELECT meaning FROM stage_question
            WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey AND meaning IS NOT NULL
            """;
    private static final String ASK = """
            INSERT INTO stage_question (source, pipeline, name_key, name, asked_at, id, title)
            VALUES (:source, :pipeline, :nameKey, :name, :now, :id, :title) ON CONFLICT (source, pipeline, name_key) DO NOTHING
            """;
    private static final String WAIT = """
            INSERT INTO stage_waiting (source, pipeline, name_key, external_id, at)
            VALUES (:source, :pipeline, :nameKey, :externalId, :at)
            ON CONFLICT (source, pipeline, name_key, external_id) DO UPDATE SET at = excluded.at WHERE excluded.at > stage_waiting.at
            """;
    private static final String FIND = "SELECT * FROM stage_question WHERE id = :id";
    private static final String ASKED = """
            SELECT * FROM stage_question
            WHERE source = :source AND (name_key = :nameKey OR pipeline || '/' || name_key = :nameKey) ORDER BY pipeline
            """;
    private static final String MEANS = """
            UPDATE stage_question SET meaning = :meaning, answered_by = :by, answered_at = :now
            WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey
            """;
    private static final String WAITED = """
            SELECT external_id, at FROM stage_waiting
            WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey ORDER BY at, external_id
            """;
    private static final String SETTLED =
            "DELETE FROM stage_waiting WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey";
    private static final String OPEN =
            "SELECT * FROM stage_question WHERE meaning IS NULL ORDER BY asked_at, source, name_key";

    private final Database database;

    public SqlStageQuestions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StageMeaning> answer(String source, String pipeline, String name) {
        return bound(ANSWER, new Asked(source, pipeline, name))
                .one(row -> StageMeaning.valueOf(row.getString("meaning")));
    }

    @Override
    public Optional<Id> waits(Waiting deal, String title, Instant now) {
        return database.step(() -> {
            Id id = Id.fresh();
            boolean fresh = bound(ASK, deal.stage())
                    .bind("name", deal.stage().name())
                    .bind("now", now)
                    .bind("id", id.value())
                    .bind("title", title)
                    .ran();
            bound(WAIT, deal.stage())
                    .bind("externalId", deal.externalId())
                    .bind("at", deal.at())
                    .run();
            return fresh ? Optional.of(id) : Optional.empty();
        });
    }

    @Override
    public Optional<Question> find(Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlStageQuestions::question);
    }

    @Override
    public List<Question> asked(String source, String name) {
        return database.sql(ASKED)
                .bind("source", source)
                .bind("nameKey", key(name))
                .list(SqlStageQuestions::question);
    }

    @Override
    public List<Waiting> waiting(Asked asked) {
        return bound(WAITED, asked)
                .list(row -> new Waiting(asked, row.getString("external_id"), Columns.instant(row, "at")));
    }

    @Override
    public List<Waiting> means(Asked asked, StageMeaning meaning, String by, Instant now) {
        return database.step(() -> {
            bound(MEANS, asked)
                    .bind("meaning", meaning)
                    .bind("by", by)
                    .bind("now", now)
                    .run();
            List<Waiting> waited = waiting(asked);
            bound(SETTLED, asked).run();
            return waited;
        });
    }

    @Override
    public List<Question> open() {
        return database.sql(OPEN).list(SqlStageQuestions::question);
    }

    private Statement bound(String statement, Asked stage) {
        return database.sql(statement)
                .bind("source", stage.source())
                .bind("pipeline", stage.pipeline())
                .bind("nameKey", key(stage.name()));
    }

    /** One from before questions had names has none, and no card. */
    private static Question question(ResultSet row) throws SQLException {
        Asked asked = new Asked(row.getString("source"), row.getString("pipeline"), row.getString("name"));
        String id = row.getString("id");
        String title = row.getString("title");
        String meaning = row.getString("meaning");
        return new Question(
                new Id(id == null ? "" : id),
                asked,
                title == null ? asked.source() : title,
                meaning == null ? null : StageMeaning.valueOf(meaning),
                row.getString("answered_by"));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
