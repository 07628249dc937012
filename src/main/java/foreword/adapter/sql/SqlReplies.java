package foreword.adapter.sql;

import foreword.ask.Answer;
import foreword.ask.Replies;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All replies to our mails, in a table. */
public final class SqlReplies implements Replies {
    private static final String ADD = """
            INSERT INTO reply (id, about, owner, sender, words, answer, because, by_asked_person, settled_by, at, message_id,
                tie, brought, brought_name, subject, refs)
            VALUES (:id, :about, :owner, :sender, :words, :answer, :because, :byAskedPerson, :settledBy, :at, :messageId,
                :tie, :brought, :broughtName, :subject, :refs)
            """;
    private static final String FIND = "SELECT * FROM reply WHERE id = :id";
    private static final String ABOUT = "SELECT * FROM reply WHERE about = :about ORDER BY at, id";
    private static final String UNSETTLED =
            "SELECT * FROM reply WHERE owner = :owner AND settled_by = '' ORDER BY at, id";
    private static final String BY_MESSAGE_ID =
            "SELECT * FROM reply WHERE message_id = :messageId AND tie <> 'UNPLACED' ORDER BY at DESC, id LIMIT 1";
    private static final String SETTLE = """
            UPDATE reply SET answer = :answer, settled_by = :settledBy WHERE id = :id AND settled_by = :settledBefore
            """;
    private static final String DECIDE = """
            UPDATE reply SET tie = :now, settled_by = CASE WHEN :now = 'REFUSED' THEN :by ELSE settled_by END
            WHERE id = :id AND tie = :before
            """;
    private static final String PLACE = "UPDATE reply SET about = :about, tie = :tie WHERE id = :id";
    private static final String FORGET = "DELETE FROM reply WHERE tie = 'UNPLACED' AND at < :before";

    private final Database database;

    public SqlReplies(Database database) {
        this.database = database;
    }

    @Override
    public void add(Reply reply) {
        Reply.Brought brought = reply.brought();
        database.sql(ADD)
                .bind("id", reply.id().value())
                .bind("about", reply.about())
                .bind("owner", reply.owner().value())
                .bind("sender", reply.from())
                .bind("words", reply.words())
                .bind("answer", reply.answer())
                .bind("because", reply.because())
                .bind("byAskedPerson", reply.byAskedPerson())
                .bind("settledBy", reply.settledBy())
                .bind("at", reply.at())
                .bind("messageId", reply.messageId())
                .bind("tie", reply.tie())
                .bind("brought", brought == null ? null : brought.address().value())
                .bind("broughtName", brought == null ? "" : brought.name())
                .bind("subject", brought == null ? "" : brought.subject())
                .bind("refs", brought == null ? "" : Columns.lines(brought.references()))
                .run();
    }

    @Override
    public Optional<Reply> find(Reply.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlReplies::reply);
    }

    @Override
    public List<Reply> about(String about) {
        return database.sql(ABOUT).bind("about", about).list(SqlReplies::reply);
    }

    @Override
    public List<Reply> unsettled(Teammate.Id owner) {
        return database.sql(UNSETTLED).bind("owner", owner.value()).list(SqlReplies::reply);
    }

    @Override
    public Optional<Reply> byMessageId(String messageId) {
        return database.sql(BY_MESSAGE_ID).bind("messageId", messageId).one(SqlReplies::reply);
    }

    @Override
    public boolean settle(Reply.Id id, String settledBefore, Answer answer, String settledBy) {
        return database.sql(SETTLE)
                .bind("id", id.value())
                .bind("settledBefore", settledBefore)
                .bind("answer", answer)
                .bind("settledBy", settledBy)
                .ran();
    }

    @Override
    public boolean decide(Reply.Id id, Tie before, Tie now, String by) {
        return database.sql(DECIDE)
                .bind("id", id.value())
                .bind("before", before)
                .bind("now", now)
                .bind("by", by)
                .ran();
    }

    @Override
    public void place(Reply.Id id, String about, Tie tie) {
        database.sql(PLACE)
                .bind("id", id.value())
                .bind("about", about)
                .bind("tie", tie)
                .run();
    }

    @Override
    public void forgetUnplaced(Instant before) {
        database.sql(FORGET).bind("before", before).run();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                new Reply.Id(row.getString("id")),
                row.getString("about"),
                new Teammate.Id(row.getString("owner")),
                row.getString("sender"),
                row.getString("words"),
                Answer.valueOf(row.getString("answer")),
                row.getString("because"),
                Tie.valueOf(row.getString("tie")),
                brought(row),
                row.getString("settled_by"),
                Columns.instant(row, "at"),
                row.getString("message_id"));
    }

    private static Reply.@Nullable Brought brought(ResultSet row) throws SQLException {
        String address = row.getString("brought");
        return address == null
                ? null
                : new Reply.Brought(
                        new EmailAddress(address),
                        row.getString("brought_name"),
                        row.getString("subject"),
                        Columns.lines(row.getString("refs")));
    }
}
