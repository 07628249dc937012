package foreword.adapter.sql;

import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The pieces and who was sent them, in tables. */
public final class SqlContentLibrary implements ContentLibrary {
    private static final String ADD = """
            INSERT INTO content (id, title, line, file_name, type, bytes, file)
            VALUES (:id, :title, :line, :fileName, :type, :bytes, :file)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, line = excluded.line, file_name = excluded.file_name,
                type = excluded.type, bytes = excluded.bytes, file = excluded.file
            """;
    private static final String FIND = "SELECT id, title, line, file_name, type, bytes FROM content WHERE id = :id";
    private static final String FILE = "SELECT file FROM content WHERE id = :id";
    private static final String ALL = "SELECT id, title, line, file_name, type, bytes FROM content ORDER BY title, id";
    private static final String NEW_TO = """
            SELECT id, title, line, file_name, type, bytes FROM content
            WHERE id NOT IN (SELECT content FROM content_sent WHERE person = :person) ORDER BY title DESC, id
            """;
    private static final String SENT_TO =
            "INSERT INTO content_sent (person, content) VALUES (:person, :content) ON CONFLICT (person, content) DO NOTHING";

    private final Database database;

    public SqlContentLibrary(Database database) {
        this.database = database;
    }

    @Override
    public void add(ContentItem item, byte[] file) {
        database.sql(ADD)
                .bind("id", item.id().value())
                .bind("title", item.title())
                .bind("line", item.line())
                .bind("fileName", item.fileName())
                .bind("type", item.type())
                .bind("bytes", item.bytes())
                .bind("file", file)
                .run();
    }

    @Override
    public Optional<ContentItem> find(ContentItem.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlContentLibrary::item);
    }

    @Override
    public byte[] file(ContentItem.Id id) {
        return database.sql(FILE)
                .bind("id", id.value())
                .one(row -> row.getBytes("file"))
                .orElseThrow(() -> new IllegalArgumentException("no such piece: " + id.value()));
    }

    @Override
    public List<ContentItem> all() {
        return database.sql(ALL).list(SqlContentLibrary::item);
    }

    @Override
    public List<ContentItem> newTo(String person) {
        return database.sql(NEW_TO).bind("person", person).list(SqlContentLibrary::item);
    }

    @Override
    public void sentTo(String person, ContentItem.Id item) {
        database.sql(SENT_TO)
                .bind("person", person)
                .bind("content", item.value())
                .run();
    }

    private static ContentItem item(ResultSet row) throws SQLException {
        return new ContentItem(
                new ContentItem.Id(row.getString("id")),
                row.getString("title"),
                row.getString("line"),
                row.getString("file_name"),
                row.getString("type"),
                row.getLong("bytes"));
    }
}
