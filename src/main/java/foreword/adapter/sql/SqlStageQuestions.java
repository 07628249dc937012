package foreword.adapter.sql;

import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stages that were asked about, and the deals in them, in tables. */
public final class SqlStageQuestions implements StageQuestions {
    private static final String ABOUT = """
            SELECT * FROM stage_question WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey
            """;
    private static final String ASK = """
            INSERT INTO stage_question (source, pipeline, name_key, name, asked_at, id, title)
            VALUES (:source, :pipeline, :nameKey, :name, :now, :id, :title) ON CONFLICT (source, pipeline, name_key) DO NOTHING
            """;
    private static final String HOLDS = """
            INSERT INTO stage_deal (source, pipeline, name_key, external_id, at)
            VALUES (:source, :pipeline, :nameKey, :externalId, :at)
            ON CONFLICT (source, pipeline, name_key, external_id) DO UPDATE SET at = excluded.at WHERE excluded.at > stage_deal.at
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
    private static final String IN_IT = """
            SELECT external_id, at FROM stage_deal
            WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey ORDER BY at, external_id
            """;
    private static final String OPEN =
            "SELECT * FROM stage_question WHERE meaning IS NULL ORDER BY asked_at, source, name_key";
    private static final String ANSWERED = """
            SELECT * FROM stage_question WHERE meaning IS NOT NULL AND id IS NOT NULL
            ORDER BY answered_at DESC, source, name_key LIMIT :atMost
            """;

    private final Database database;

    public SqlStageQuestions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Question> about(Asked stage) {
        return bound(ABOUT, stage).one(SqlStageQuestions::question);
    }

    @Override
    public Optional<Id> ask(InIt deal, String title, Instant now) {
        return database.step(() -> {
            Id id = Id.fresh();
            boolean fresh = bound(ASK, deal.stage())
                    .bind("name", deal.stage().name())
                    .bind("now", now)
                    .bind("id", id.value())
                    .bind("title", title)
                    .ran();
            bound(HOLDS, deal.stage())
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
    public List<InIt> inIt(Asked stage) {
        return bound(IN_IT, stage)
                .list(row -> new InIt(stage, row.getString("external_id"), Columns.instant(row, "at")));
    }

    @Override
    public void means(Asked stage, @Nullable StageMeaning meaning, String by, Instant now) {
        bound(MEANS, stage)
                .bind("meaning", meaning)
                .bind("by", meaning == null ? null : by)
                .bind("now", meaning == null ? null : now)
                .run();
    }

    @Override
    public List<Question> open() {
        return database.sql(OPEN).list(SqlStageQuestions::question);
    }

    @Override
    public List<Question> answered(int atMost) {
        return database.sql(ANSWERED).bind("atMost", atMost).list(SqlStageQuestions::question);
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
