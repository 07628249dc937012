package foreword.adapter.sql;

import foreword.content.ContentItem;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Drafts;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All drafts with all their versions, in two tables. */
public final class SqlDrafts implements Drafts {
    private static final String ADD = """
            INSERT INTO draft (id, version, kind, about, owner, thread_token, state, created_at, expires_at)
            VALUES (:id, :version, :kind, :about, :owner, :threadToken, :state, :createdAt, :expiresAt)
            """;
    private static final String ADD_VERSION = """
            INSERT INTO draft_version (draft, version, address, address_name, bcc, subject, body, content, in_reply_to, refs)
            VALUES (:draft, :version, :address, :addressName, :bcc, :subject, :body, :content, :inReplyTo, :refs)
            """;
    private static final String SELECT = """
            SELECT draft.*, address, address_name, bcc, subject, body, content, in_reply_to, refs
            FROM draft JOIN draft_version ON draft_version.draft = draft.id AND draft_version.version = draft.version
            """;
    private static final String FIND = SELECT + "WHERE draft.id = :id";
    private static final String PENDING =
            SELECT + "WHERE draft.owner = :owner AND draft.state = 'PENDING' ORDER BY draft.created_at, draft.id";
    private static final String ABOUT = SELECT + "WHERE draft.about = :about ORDER BY draft.created_at DESC, draft.id";
    private static final String OVERDUE =
            SELECT + "WHERE draft.state = 'PENDING' AND draft.expires_at <= :now ORDER BY draft.expires_at LIMIT 100";
    private static final String FAILED_TO =
            SELECT + "WHERE draft.state = 'FAILED' AND address = :address ORDER BY draft.created_at, draft.id";
    private static final String BY_THREAD_TOKEN = SELECT + "WHERE draft.thread_token = :token";
    private static final String BY_MESSAGE_ID = SELECT + "WHERE draft.message_id = :messageId";
    private static final String REPLACE = """
            UPDATE draft SET version = :version, expires_at = :expiresAt, approved_by = NULL, approved_at = NULL,
                fingerprint = NULL
            WHERE id = :id AND version = :version - 1 AND state = 'PENDING'
            """;
    private static final String MOVE =
            "UPDATE draft SET state = :to WHERE id = :id AND version = :version AND state = :from";
    private static final String REOPEN = """
            UPDATE draft SET state = :to, approved_by = NULL, approved_at = NULL, fingerprint = NULL
            WHERE id = :id AND version = :version AND state = :from
            """;
    private static final String APPROVE = """
            UPDATE draft SET state = 'APPROVED', approved_by = :by, approved_at = :at, fingerprint = :fingerprint
            WHERE id = :id AND version = :version AND state = 'PENDING'
            """;
    private static final String MAILED = "UPDATE draft SET message_id = :messageId WHERE id = :id";
    private static final String MESSAGE_ID = "SELECT message_id FROM draft WHERE id = :id AND message_id IS NOT NULL";

    private final Database database;

    public SqlDrafts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Draft draft) {
        database.step(() -> {
            database.sql(ADD)
                    .bind("id", draft.id().value())
                    .bind("version", draft.version())
                    .bind("kind", draft.kind())
                    .bind("about", draft.about())
                    .bind("owner", draft.owner().value())
                    .bind("threadToken", draft.threadToken())
                    .bind("state", draft.state())
                    .bind("createdAt", draft.createdAt())
                    .bind("expiresAt", draft.expiresAt())
                    .run();
            addVersion(draft);
        });
    }

    @Override
    public Optional<Draft> find(Draft.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlDrafts::draft);
    }

    @Override
    public boolean replace(Draft next) {
        return database.step(() -> {
            boolean replaced = database.sql(REPLACE)
                    .bind("id", next.id().value())
                    .bind("version", next.version())
                    .bind("expiresAt", next.expiresAt())
                    .ran();
            if (replaced) {
                addVersion(next);
            }
            return replaced;
        });
    }

    @Override
    public boolean move(Draft.Id id, int version, Draft.State from, Draft.State to) {
        Draft.State.CHANGES.demand(from, to);
        return database.sql(to == Draft.State.PENDING ? REOPEN : MOVE)
                .bind("id", id.value())
                .bind("version", version)
                .bind("from", from)
                .bind("to", to)
                .ran();
    }

    @Override
    public boolean approve(Draft.Id id, int version, Approval approval) {
        return database.sql(APPROVE)
                .bind("id", id.value())
                .bind("version", version)
                .bind("by", approval.by().value())
                .bind("at", approval.at())
                .bind("fingerprint", approval.fingerprint())
                .ran();
    }

    @Override
    public List<Draft> pending(Teammate.Id owner) {
        return database.sql(PENDING).bind("owner", owner.value()).list(SqlDrafts::draft);
    }

    @Override
    public List<Draft> about(String about) {
        return database.sql(ABOUT).bind("about", about).list(SqlDrafts::draft);
    }

    @Override
    public List<Draft> overdue(Instant now) {
        return database.sql(OVERDUE).bind("now", now).list(SqlDrafts::draft);
    }

    @Override
    public List<Draft> failedTo(EmailAddress address) {
        return database.sql(FAILED_TO).bind("address", address.value()).list(SqlDrafts::draft);
    }

    @Override
    public Optional<Draft> byThreadToken(String token) {
        return database.sql(BY_THREAD_TOKEN).bind("token", token).one(SqlDrafts::draft);
    }

    @Override
    public Optional<Draft> byMessageId(String messageId) {
        return database.sql(BY_MESSAGE_ID).bind("messageId", messageId).one(SqlDrafts::draft);
    }

    @Override
    public void mailed(Draft.Id id, String messageId) {
        database.sql(MAILED).bind("id", id.value()).bind("messageId", messageId).run();
    }

    @Override
    public Optional<String> messageIdOf(Draft.Id id) {
        return database.sql(MESSAGE_ID).bind("id", id.value()).one(row -> row.getString("message_id"));
    }

    private void addVersion(Draft draft) {
        Letter letter = draft.letter();
        database.sql(ADD_VERSION)
                .bind("draft", draft.id().value())
                .bind("version", draft.version())
                .bind("address", letter.to().value())
                .bind("addressName", letter.toName())
                .bind("bcc", Columns.addresses(letter.bcc()))
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("content", Columns.text(letter.content(), ContentItem.Id::value))
                .bind("inReplyTo", letter.inReplyTo())
                .bind("refs", Columns.lines(letter.references()))
                .run();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new Draft.Id(row.getString("id")),
                row.getInt("version"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("about"),
                new Teammate.Id(row.getString("owner")),
                letter(row),
                row.getString("thread_token"),
                Draft.State.valueOf(row.getString("state")),
                approval(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new EmailAddress(row.getString("address")),
                row.getString("address_name"),
                Columns.addresses(row.getString("bcc")),
                row.getString("subject"),
                row.getString("body"),
                Columns.maybe(row, "content", ContentItem.Id::new),
                row.getString("in_reply_to"),
                Columns.lines(row.getString("refs")));
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        String by = row.getString("approved_by");
        return by == null
                ? null
                : new Approval(new Teammate.Id(by), Columns.instant(row, "approved_at"), row.getString("fingerprint"));
    }
}
