package foreword.adapter.sql;

import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stages that were asked about, and the deals in them, in tables. */
public final class SqlStageQuestions implements StageQuestions {
    private static final String ABOUT = """
            SELECT * FROM stage_question WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey
            """;
    private static final String ASK = """
            INSERT INTO stage_question (source, pipeline, name_key, name, asked_at, id, title, stage_label, pipeline_label)
            VALUES (:source, :pipeline, :nameKey, :name, :now, :id, :title, :stageLabel, :pipelineLabel) ON CONFLICT (source, pipeline, name_key) DO NOTHING
            """;
    private static final String HOLDS = """
            INSERT INTO stage_deal (source, pipeline, name_key, external_id, at)
            VALUES (:source, :pipeline, :nameKey, :externalId, :at)
            ON CONFLICT (source, pipeline, name_key, external_id) DO UPDATE SET at = excluded.at WHERE excluded.at > stage_deal.at
            """;
    private static final String FIND = "SELECT * FROM stage_question WHERE id = :id";
    private static final String LABEL = """
            UPDATE stage_question SET stage_label = :stageLabel, pipeline_label = :pipelineLabel
            WHERE source = :source AND pipeline = :pipeline AND name_key = :nameKey
            """;
    private static final String OF_SOURCE =
            "SELECT * FROM stage_question WHERE source = :source ORDER BY pipeline, name_key";
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
    public Optional<Id> ask(InIt deal, String title, @Nullable StageLabel label, Instant now) {
        return database.step(() -> {
            Id id = Id.fresh();
            boolean fresh = labelled(bound(ASK, deal.stage()), label)
                    .bind("name", deal.stage().name())
                    .bind("now", now)
                    .bind("id", id.value())
                    .bind("title", title)
                    .ran();
            bound(HOLDS, deal.stage())
                    .bind("externalId", deal.externalId())
                    .bind("at", deal.at())
                    .run();
            if (!fresh && label != null) {
                labelled(bound(LABEL, deal.stage()), label).run();
            }
            return fresh ? Optional.of(id) : Optional.empty();
        });
    }

    @Override
    public Optional<Question> find(Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlStageQuestions::question);
    }

    @Override
    public List<Question> asked(String source, String name) {
        return database.sql(OF_SOURCE).bind("source", source).list(SqlStageQuestions::question).stream()
                .filter(question -> isCalled(question, key(name)))
                .toList();
    }

    private static boolean isCalled(Question question, String name) {
        return Stream.of(question.stage().name(), question.called())
                .map(SqlStageQuestions::key)
                .anyMatch(own -> name.equals(own)
                        || name.equals(key(question.stage().pipeline()) + "/" + own)
                        || name.equals(key(question.pipelineCalled()) + "/" + own));
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

    private static Statement labelled(Statement statement, @Nullable StageLabel label) {
        return statement
                .bind("stageLabel", label == null ? null : label.stage())
                .bind("pipelineLabel", label == null ? null : label.pipeline());
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
        String label = row.getString("stage_label");
        String meaning = row.getString("meaning");
        return new Question(
                new Id(id == null ? "" : id),
                asked,
                title == null ? asked.source() : title,
                label == null ? null : new StageLabel(label, row.getString("pipeline_label")),
                meaning == null ? null : StageMeaning.valueOf(meaning),
                row.getString("answered_by"));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
