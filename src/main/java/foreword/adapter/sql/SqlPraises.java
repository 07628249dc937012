package foreword.adapter.sql;

import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.praise.Band;
import foreword.praise.Praise;
import foreword.praise.Praises;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All praise, in a table. */
public final class SqlPraises implements Praises {
    private static final String ADD = """
            INSERT INTO praise (id, source, speaker, stranger, channel, conversation, message, permalink, body, body_key, quote, quote_key,
                confidence, band, kind, reason, relayed_by, state, heard_at)
            VALUES (:id, :source, :speaker, :stranger, :channel, :conversation, :message, :permalink, :body, :bodyKey, :quote, :quoteKey,
                :confidence, :band, :kind, :reason, :relayedBy, :state, :heardAt)
            ON CONFLICT (source) DO NOTHING
            """;
    private static final String FIND = "SELECT * FROM praise WHERE id = :id";
    private static final String BY_SOURCE = "SELECT * FROM praise WHERE source = :source";
    private static final String OF_CONTACT = "SELECT * FROM praise WHERE speaker = :speaker ORDER BY heard_at DESC, id";
    private static final String OF_STRANGER = "SELECT * FROM praise WHERE stranger = :stranger ORDER BY heard_at, id";
    private static final String SAID = """
            SELECT * FROM praise
            WHERE speaker = :speaker AND heard_at BETWEEN :from AND :to AND state IN ('HEARD', 'CONFIRMED')
            ORDER BY heard_at DESC, id
            """;
    private static final String DISMISSED = """
            SELECT COUNT(*) FROM praise WHERE quote_key = :quoteKey AND state = 'DISMISSED' AND quote_key <> ''
                AND ((SELECT COUNT(*) FROM mark WHERE mark.praise = praise.id) = 0
                    OR (SELECT COUNT(*) FROM mark WHERE mark.praise = praise.id AND mark.undone_at IS NULL) > 0)
            """;
    private static final String MOVE = "UPDATE praise SET state = :to WHERE id = :id AND state = :from";
    private static final String REWORD = """
            UPDATE praise SET body = :body, body_key = :bodyKey, quote = :quote, quote_key = :quoteKey, confidence = :confidence,
                band = :band, kind = :kind,
                reason = :reason
            WHERE id = :id AND state <> 'ERASED'
            """;
    private static final String SPOKEN_BY = "UPDATE praise SET speaker = :speaker WHERE id = :id";
    private static final String ERASE = """
            UPDATE praise SET state = 'ERASED', body = '', body_key = '', quote = '', quote_key = '', reason = '', permalink = NULL
            WHERE id = :id
            """;

    private static final String FORGET_MARKS = "DELETE FROM mark WHERE praise = :id";

    private final Database database;

    public SqlPraises(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Praise praise) {
        return database.sql(ADD)
                .bind("id", praise.id().value())
                .bind("source", praise.source())
                .bind("speaker", Columns.text(praise.speaker(), Contact.Id::value))
                .bind("stranger", Columns.text(praise.stranger(), Stranger.Id::value))
                .bind("channel", praise.channel())
                .bind("conversation", praise.conversation())
                .bind("message", praise.message())
                .bind("permalink", praise.permalink())
                .bind("body", praise.text())
                .bind("bodyKey", Columns.key(praise.text()))
                .bind("quote", praise.quote())
                .bind("quoteKey", Columns.key(praise.quote()))
                .bind("confidence", praise.confidence())
                .bind("band", praise.band())
                .bind("kind", praise.kind())
                .bind("reason", praise.reason())
                .bind("relayedBy", praise.relayedBy())
                .bind("state", praise.state())
                .bind("heardAt", praise.heardAt())
                .ran();
    }

    @Override
    public Optional<Praise> find(Praise.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlPraises::praise);
    }

    @Override
    public Optional<Praise> bySource(String source) {
        return database.sql(BY_SOURCE).bind("source", source).one(SqlPraises::praise);
    }

    @Override
    public List<Praise> of(Contact.Id speaker) {
        return database.sql(OF_CONTACT).bind("speaker", speaker.value()).list(SqlPraises::praise);
    }

    @Override
    public List<Praise> of(Stranger.Id stranger) {
        return database.sql(OF_STRANGER).bind("stranger", stranger.value()).list(SqlPraises::praise);
    }

    @Override
    public List<Praise> said(Contact.Id speaker, Instant from, Instant to) {
        return database.sql(SAID)
                .bind("speaker", speaker.value())
                .bind("from", from)
                .bind("to", to)
                .list(SqlPraises::praise);
    }

    @Override
    public boolean dismissedBefore(String quote) {
        return database.sql(DISMISSED).bind("quoteKey", Columns.key(quote)).count() > 0;
    }

    @Override
    public boolean move(Praise.Id id, Praise.State from, Praise.State to) {
        Praise.State.CHANGES.demand(from, to);
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .ran();
    }

    @Override
    public void reword(
            Praise.Id id, String text, String quote, double confidence, Band band, String kind, String reason) {
        database.sql(REWORD)
                .bind("id", id.value())
                .bind("body", text)
                .bind("bodyKey", Columns.key(text))
                .bind("quote", quote)
                .bind("quoteKey", Columns.key(quote))
                .bind("confidence", confidence)
                .bind("band", band)
                .bind("kind", kind)
                .bind("reason", reason)
                .run();
    }

    @Override
    public void spokenBy(Praise.Id id, Contact.Id speaker) {
        database.sql(SPOKEN_BY)
                .bind("id", id.value())
                .bind("speaker", speaker.value())
                .run();
    }

    @Override
    public void erase(Praise.Id id) {
        database.sql(ERASE).bind("id", id.value()).run();
        database.sql(FORGET_MARKS).bind("id", id.value()).run();
    }

    static Praise praise(ResultSet row) throws SQLException {
        return new Praise(
                new Praise.Id(row.getString("id")),
                row.getString("source"),
                Columns.maybe(row, "speaker", Contact.Id::new),
                Columns.maybe(row, "stranger", Stranger.Id::new),
                Utterance.Channel.valueOf(row.getString("channel")),
                row.getString("conversation"),
                row.getString("message"),
                row.getString("permalink"),
                row.getString("body"),
                row.getString("quote"),
                row.getDouble("confidence"),
                Band.valueOf(row.getString("band")),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("relayed_by"),
                Praise.State.valueOf(row.getString("state")),
                Columns.instant(row, "heard_at"));
    }
}
