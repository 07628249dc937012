package foreword.adapter.sql;

import foreword.ask.Answer;
import foreword.ask.Replies;
import foreword.ask.Reply;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All replies to our mails, in a table. */
public final class SqlReplies implements Replies {
    private static final String ADD = """
            INSERT INTO reply (id, about, owner, sender, words, answer, because, by_asked_person, settled_by, at, message_id)
            VALUES (:id, :about, :owner, :sender, :words, :answer, :because, :byAskedPerson, :settledBy, :at, :messageId)
            """;
    private static final String FIND = "SELECT * FROM reply WHERE id = :id";
    private static final String ABOUT = "SELECT * FROM reply WHERE about = :about ORDER BY at, id";
    private static final String SETTLE = """
            UPDATE reply SET answer = :answer, settled_by = :settledBy WHERE id = :id AND settled_by = :settledBefore
            """;

    private final Database database;

    public SqlReplies(Database database) {
        this.database = database;
    }

    @Override
    public void add(Reply reply) {
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
    public boolean settle(Reply.Id id, String settledBefore, Answer answer, String settledBy) {
        return database.sql(SETTLE)
                .bind("id", id.value())
                .bind("settledBefore", settledBefore)
                .bind("answer", answer)
                .bind("settledBy", settledBy)
                .ran();
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
                row.getInt("by_asked_person") == 1,
                row.getString("settled_by"),
                Columns.instant(row, "at"),
                row.getString("message_id"));
    }
}
