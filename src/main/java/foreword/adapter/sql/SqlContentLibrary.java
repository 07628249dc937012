package foreword.adapter.sql;

import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import foreword.content.Fit;
import foreword.content.Handed;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pieces and who was sent them, in tables. */
public final class SqlContentLibrary implements ContentLibrary {
    private static final String COLUMNS =
            "id, version, title, line, file_name, type, bytes, address, segments, challenges, language, last_day, archived";
    private static final String ADD = """
            INSERT INTO content (id, version, title, line, file_name, type, bytes, address, segments, challenges, language,
                last_day, archived, file)
            VALUES (:id, :version, :title, :line, :fileName, :type, :bytes, :address, :segments, :challenges, :language,
                :lastDay, :archived, :file)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, line = excluded.line,
                file_name = excluded.file_name, type = excluded.type, bytes = excluded.bytes, address = excluded.address,
                segments = excluded.segments, challenges = excluded.challenges, language = excluded.language,
                last_day = excluded.last_day, archived = excluded.archived, file = excluded.file
            """;
    private static final String CHANGE = """
            UPDATE content SET title = :title, line = :line, segments = :segments, challenges = :challenges,
                language = :language, last_day = :lastDay, archived = :archived
            WHERE id = :id
            """;
    private static final String FIND = "SELECT " + COLUMNS + " FROM content WHERE id = :id";
    private static final String FILE = "SELECT file FROM content WHERE id = :id";
    private static final String ALL = "SELECT " + COLUMNS + " FROM content ORDER BY title, id";
    private static final String HAD =
            "SELECT content FROM content_sent WHERE person = :person AND (draft <> :draft OR draft = '')";
    private static final String PROMISE = """
            INSERT INTO content_sent (person, content, version, draft, about, sent_at)
            VALUES (:person, :content, :version, :draft, :about, :sentAt) ON CONFLICT (person, content) DO NOTHING
            """;
    private static final String PROMISED =
            "SELECT draft FROM content_sent WHERE person = :person AND content = :content AND draft = :draft";
    private static final String RELEASE = "DELETE FROM content_sent WHERE draft = :draft AND sent_at IS NULL";
    private static final String GONE = "UPDATE content_sent SET sent_at = :at WHERE draft = :draft AND sent_at IS NULL";
    private static final String LEDGER = """
            SELECT person, content, version, draft, about, sent_at FROM content_sent ORDER BY sent_at, person, content
            """;

    private final Database database;

    public SqlContentLibrary(Database database) {
        this.database = database;
    }

    @Override
    public void add(ContentItem item, byte[] file) {
        ContentItem.File attached = item.attached().orElse(new ContentItem.File("", "", 0));
        described(ADD, item)
                .bind("version", item.version())
                .bind("fileName", attached.name())
                .bind("type", attached.type())
                .bind("bytes", attached.bytes())
                .bind("address", item.address().map(URI::toString).orElse(""))
                .bind("file", file)
                .run();
    }

    @Override
    public void change(ContentItem item) {
        described(CHANGE, item).run();
    }

    private Statement described(String statement, ContentItem item) {
        Fit fit = item.fit();
        return database.sql(statement)
                .bind("id", item.id().value())
                .bind("title", item.title())
                .bind("line", item.line())
                .bind("segments", Columns.lines(fit.segments()))
                .bind("challenges", Columns.lines(fit.challenges()))
                .bind("language", fit.language())
                .bind("lastDay", Columns.text(fit.lastDay(), LocalDate::toString))
                .bind("archived", item.archived());
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
    public Set<ContentItem.Id> hadBut(List<String> persons, String draft) {
        Set<ContentItem.Id> had = new LinkedHashSet<>();
        for (String person : persons) {
            had.addAll(database.sql(HAD)
                    .bind("person", person)
                    .bind("draft", draft)
                    .list(row -> new ContentItem.Id(row.getString("content"))));
        }
        return had;
    }

    @Override
    public boolean promise(Handed promised) {
        int written = database.sql(PROMISE)
                .bind("person", promised.person())
                .bind("content", promised.piece().value())
                .bind("version", promised.version())
                .bind("draft", promised.draft())
                .bind("about", promised.about())
                .bind("sentAt", promised.sentAt())
                .run();
        return written == 1
                || database.sql(PROMISED)
                        .bind("person", promised.person())
                        .bind("content", promised.piece().value())
                        .bind("draft", promised.draft())
                        .one(row -> row.getString("draft"))
                        .isPresent();
    }

    @Override
    public void release(String draft) {
        database.sql(RELEASE).bind("draft", draft).run();
    }

    @Override
    public void gone(String draft, Instant at) {
        database.sql(GONE).bind("draft", draft).bind("at", at).run();
    }

    @Override
    public List<Handed> ledger() {
        return database.sql(LEDGER)
                .list(row -> new Handed(
                        row.getString("person"),
                        new ContentItem.Id(row.getString("content")),
                        row.getInt("version"),
                        row.getString("draft"),
                        row.getString("about"),
                        Columns.maybeInstant(row, "sent_at")));
    }

    private static ContentItem item(ResultSet row) throws SQLException {
        String address = row.getString("address");
        ContentItem.Body body = address.isEmpty()
                ? new ContentItem.File(row.getString("file_name"), row.getString("type"), row.getLong("bytes"))
                : new ContentItem.Link(URI.create(address));
        return new ContentItem(
                new ContentItem.Id(row.getString("id")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("line"),
                body,
                new Fit(
                        Columns.lines(row.getString("segments")),
                        Columns.lines(row.getString("challenges")),
                        row.getString("language"),
                        Columns.maybe(row, "last_day", LocalDate::parse)),
                row.getInt("archived") == 1);
    }
}
