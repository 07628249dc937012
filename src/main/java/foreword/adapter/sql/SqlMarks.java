package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Mark;
import foreword.praise.Marks;
import foreword.praise.Praise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What teammates taught the listener, in a table. */
public final class SqlMarks implements Marks {
    private static final String REPLACE =
            "UPDATE mark SET undone_at = :at WHERE praise = :praise AND undone_at IS NULL";
    private static final String ADD = """
            INSERT INTO mark (id, praise, contact, words, is_praise, marked_by, marked_at, undone_at)
            VALUES (:id, :praise, :contact, :words, :isPraise, :by, :at, NULL)
            """;
    private static final String FIND = "SELECT * FROM mark WHERE id = :id";
    private static final String COUNTING = "SELECT * FROM mark WHERE undone_at IS NULL ORDER BY marked_at, id";
    private static final String UNDO = "UPDATE mark SET undone_at = :at WHERE id = :id AND undone_at IS NULL";
    private static final String VERSION = """
            SELECT COUNT(*) AS marks, COUNT(undone_at) AS undone, COALESCE(MAX(marked_at), 0) AS newest FROM mark
            """;

    private final Database database;

    public SqlMarks(Database database) {
        this.database = database;
    }

    @Override
    public void add(Mark mark) {
        if (mark.praise() != null) {
            database.sql(REPLACE)
                    .bind("praise", mark.praise().value())
                    .bind("at", mark.at())
                    .run();
        }
        database.sql(ADD)
                .bind("id", mark.id().value())
                .bind("praise", Columns.text(mark.praise(), Praise.Id::value))
                .bind("contact", Columns.text(mark.contact(), Contact.Id::value))
                .bind("words", mark.words())
                .bind("isPraise", mark.isPraise())
                .bind("by", mark.by().value())
                .bind("at", mark.at())
                .run();
    }

    @Override
    public Optional<Mark> find(Mark.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlMarks::mark);
    }

    @Override
    public List<Mark> counting() {
        return database.sql(COUNTING).list(SqlMarks::mark);
    }

    @Override
    public boolean undo(Mark.Id id, Instant at) {
        return database.sql(UNDO).bind("id", id.value()).bind("at", at).ran();
    }

    @Override
    public String version() {
        return database.sql(VERSION)
                .one(row -> row.getLong("marks") + "/" + row.getLong("undone") + "/" + row.getLong("newest"))
                .orElse("");
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                new Mark.Id(row.getString("id")),
                Columns.maybe(row, "praise", Praise.Id::new),
                Columns.maybe(row, "contact", Contact.Id::new),
                row.getString("words"),
                row.getInt("is_praise") == 1,
                new Teammate.Id(row.getString("marked_by")),
                Columns.instant(row, "marked_at"),
                Columns.maybeInstant(row, "undone_at"));
    }
}
