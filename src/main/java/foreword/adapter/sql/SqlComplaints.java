package foreword.adapter.sql;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Stranger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The complaints of concerns, and those whose speaker is not known yet, in a table. */
final class SqlComplaints {
    private static final String ADD = """
            INSERT INTO complaint (id, concern, source, speaker, stranger, speaker_name, channel, conversation, message, permalink, body,
                quote, quote_key, confidence, kind, reason, relayed_by, heard_at, gone)
            VALUES (:id, :concern, :source, :speaker, :stranger, :speakerName, :channel, :conversation, :message, :permalink, :body,
                :quote, :quoteKey, :confidence, :kind, :reason, :relayedBy, :heardAt, :gone)
            ON CONFLICT (source) DO NOTHING
            """;
    private static final String ON = "SELECT * FROM complaint WHERE concern = :concern ORDER BY heard_at, id";
    private static final String BY_SOURCE = "SELECT * FROM complaint WHERE source = :source";
    private static final String OF_STRANGER =
            "SELECT * FROM complaint WHERE stranger = :stranger ORDER BY heard_at, id";
    private static final String SPOKEN_BY =
            "UPDATE complaint SET speaker = :contact, stranger = NULL WHERE stranger = :stranger AND concern IS NOT NULL";
    private static final String DROP = "DELETE FROM complaint WHERE stranger = :stranger AND concern IS NULL";
    private static final String REWORD = """
            UPDATE complaint SET body = :body, quote = :quote, quote_key = :quoteKey, confidence = :confidence, kind = :kind,
                reason = :reason
            WHERE id = :id AND gone = 0
            """;
    private static final String ERASE = """
            UPDATE complaint SET gone = 1, body = '', quote = '', quote_key = '', reason = '', permalink = NULL WHERE id = :id
            """;
    private static final String FORGET_LESSONS = "DELETE FROM lesson WHERE complaint = :id";
    private static final String DISMISSED = """
            SELECT COUNT(*) FROM complaint JOIN lesson ON lesson.complaint = complaint.id
            WHERE complaint.quote_key = :quoteKey AND complaint.quote_key <> '' AND lesson.is_concern = 0
            """;

    private final Database database;

    SqlComplaints(Database database) {
        this.database = database;
    }

    boolean add(Concern.@Nullable Id concern, Complaint complaint) {
        return database.sql(ADD)
                .bind("id", complaint.id().value())
                .bind("concern", Columns.text(concern, Concern.Id::value))
                .bind("source", complaint.source())
                .bind("speaker", Columns.text(complaint.speaker(), Contact.Id::value))
                .bind("stranger", Columns.text(complaint.stranger(), Stranger.Id::value))
                .bind("speakerName", complaint.speakerName())
                .bind("channel", complaint.channel())
                .bind("conversation", complaint.conversation())
                .bind("message", complaint.message())
                .bind("permalink", complaint.permalink())
                .bind("body", complaint.text())
                .bind("quote", complaint.quote())
                .bind("quoteKey", Columns.key(complaint.quote()))
                .bind("confidence", complaint.confidence())
                .bind("kind", complaint.kind())
                .bind("reason", complaint.reason())
                .bind("relayedBy", complaint.relayedBy())
                .bind("heardAt", complaint.heardAt())
                .bind("gone", complaint.gone())
                .ran();
    }

    List<Complaint> on(Concern.Id concern) {
        return database.sql(ON).bind("concern", concern.value()).list(SqlComplaints::complaint);
    }

    Optional<Complaint> bySource(String source) {
        return database.sql(BY_SOURCE).bind("source", source).one(SqlComplaints::complaint);
    }

    List<Complaint> of(Stranger.Id stranger) {
        return database.sql(OF_STRANGER).bind("stranger", stranger.value()).list(SqlComplaints::complaint);
    }

    void spokenBy(Stranger.Id stranger, Contact.Id contact) {
        database.sql(SPOKEN_BY)
                .bind("stranger", stranger.value())
                .bind("contact", contact.value())
                .run();
    }

    void drop(Stranger.Id stranger) {
        database.sql(DROP).bind("stranger", stranger.value()).run();
    }

    void reword(Complaint.Id id, String text, String quote, double confidence, String kind, String reason) {
        database.sql(REWORD)
                .bind("id", id.value())
                .bind("body", text)
                .bind("quote", quote)
                .bind("quoteKey", Columns.key(quote))
                .bind("confidence", confidence)
                .bind("kind", kind)
                .bind("reason", reason)
                .run();
    }

    void erase(Complaint.Id id) {
        database.sql(ERASE).bind("id", id.value()).run();
        database.sql(FORGET_LESSONS).bind("id", id.value()).run();
    }

    boolean dismissedBefore(String quote) {
        return database.sql(DISMISSED).bind("quoteKey", Columns.key(quote)).count() > 0;
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                new Complaint.Id(row.getString("id")),
                row.getString("source"),
                Columns.maybe(row, "speaker", Contact.Id::new),
                Columns.maybe(row, "stranger", Stranger.Id::new),
                row.getString("speaker_name"),
                Utterance.Channel.valueOf(row.getString("channel")),
                row.getString("conversation"),
                row.getString("message"),
                row.getString("permalink"),
                row.getString("body"),
                row.getString("quote"),
                row.getDouble("confidence"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("relayed_by"),
                Columns.instant(row, "heard_at"),
                row.getInt("gone") == 1);
    }
}
