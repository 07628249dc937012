package foreword.adapter.sql;

import foreword.outbox.Notice;
import foreword.outbox.Notices;
import foreword.people.Teammate;
import java.util.Optional;

/** All notices, in a table. */
public final class SqlNotices implements Notices {
    private static final String ADD = """
            INSERT INTO notice (id, teammate, sentence, detail, code, about, at)
            VALUES (:id, :teammate, :sentence, :detail, :code, :about, :at)
            """;
    private static final String FIND = "SELECT * FROM notice WHERE id = :id";

    private final Database database;

    public SqlNotices(Database database) {
        this.database = database;
    }

    @Override
    public void add(Notice notice) {
        database.sql(ADD)
                .bind("id", notice.id().value())
                .bind("teammate", notice.to().value())
                .bind("sentence", notice.sentence())
                .bind("detail", notice.detail())
                .bind("code", notice.code())
                .bind("about", notice.about())
                .bind("at", notice.at())
                .run();
    }

    @Override
    public Optional<Notice> find(Notice.Id id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .one(row -> new Notice(
                        id,
                        new Teammate.Id(row.getString("teammate")),
                        row.getString("sentence"),
                        row.getString("detail"),
                        row.getString("code"),
                        row.getString("about"),
                        Columns.instant(row, "at")));
    }
}
