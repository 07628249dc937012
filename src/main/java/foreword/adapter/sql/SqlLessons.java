package foreword.adapter.sql;

import foreword.concern.Complaint;
import foreword.concern.Lesson;
import foreword.concern.Lessons;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What teammates taught about concerns, in a table. */
public final class SqlLessons implements Lessons {
    private static final String REPLACE = "DELETE FROM lesson WHERE complaint = :complaint";
    private static final String ADD = """
            INSERT INTO lesson (id, complaint, contact, words, is_concern, taught_by, at)
            VALUES (:id, :complaint, :contact, :words, :isConcern, :by, :at)
            """;
    private static final String FIND = "SELECT * FROM lesson WHERE id = :id";
    private static final String ALL = "SELECT * FROM lesson ORDER BY at, id";
    private static final String FORGET = "DELETE FROM lesson WHERE id = :id";
    private static final String VERSION = """
            SELECT COUNT(*) AS lessons, COALESCE(MAX(at), 0) AS newest, COALESCE(MAX(id), '') AS last,
                COALESCE(MIN(id), '') AS first FROM lesson
            """;

    private final Database database;

    public SqlLessons(Database database) {
        this.database = database;
    }

    @Override
    public void add(Lesson lesson) {
        if (lesson.complaint() != null) {
            database.sql(REPLACE).bind("complaint", lesson.complaint().value()).run();
        }
        database.sql(ADD)
                .bind("id", lesson.id().value())
                .bind("complaint", Columns.text(lesson.complaint(), Complaint.Id::value))
                .bind("contact", Columns.text(lesson.contact(), Contact.Id::value))
                .bind("words", lesson.words())
                .bind("isConcern", lesson.isConcern())
                .bind("by", lesson.by().value())
                .bind("at", lesson.at())
                .run();
    }

    @Override
    public Optional<Lesson> find(Lesson.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlLessons::lesson);
    }

    @Override
    public List<Lesson> all() {
        return database.sql(ALL).list(SqlLessons::lesson);
    }

    @Override
    public boolean forget(Lesson.Id id) {
        return database.sql(FORGET).bind("id", id.value()).ran();
    }

    @Override
    public String version() {
        return database.sql(VERSION)
                .one(row -> row.getLong("lessons") + "/" + row.getLong("newest") + "/" + row.getString("last") + "/"
                        + row.getString("first"))
                .orElse("");
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                new Lesson.Id(row.getString("id")),
                Columns.maybe(row, "complaint", Complaint.Id::new),
                Columns.maybe(row, "contact", Contact.Id::new),
                row.getString("words"),
                row.getInt("is_concern") == 1,
                new Teammate.Id(row.getString("taught_by")),
                Columns.instant(row, "at"));
    }
}
