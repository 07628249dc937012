package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Moments;
import foreword.praise.Praise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All moments, in a table. */
public final class SqlMoments implements Moments {
    private static final String ADD = """
            INSERT INTO moment (id, praise, contact, owner, suggested, advice, state, opened_at, expires_at)
            VALUES (:id, :praise, :contact, :owner, :suggested, :advice, :state, :openedAt, :expiresAt)
            """;
    private static final String FIND = "SELECT * FROM moment WHERE id = :id";
    private static final String OF_PRAISE = "SELECT * FROM moment WHERE praise = :praise";
    private static final String OPEN =
            "SELECT * FROM moment WHERE owner = :owner AND state = 'OPEN' ORDER BY opened_at, id";
    private static final String SAVED =
            "SELECT * FROM moment WHERE owner = :owner AND state = 'SAVED' ORDER BY opened_at DESC, id";
    private static final String OVERDUE =
            "SELECT * FROM moment WHERE state = 'OPEN' AND expires_at <= :now ORDER BY expires_at LIMIT 100";
    private static final String QUESTIONS = """
            SELECT COUNT(*) FROM moment JOIN praise ON praise.id = moment.praise
            WHERE moment.owner = :owner AND moment.opened_at > :since AND praise.band = 'MAYBE'
            """;
    private static final String MOVE = "UPDATE moment SET state = :to WHERE id = :id AND state = :from";

    private final Database database;

    public SqlMoments(Database database) {
        this.database = database;
    }

    @Override
    public void add(Moment moment) {
        database.sql(ADD)
                .bind("id", moment.id().value())
                .bind("praise", moment.praise().value())
                .bind("contact", moment.contact().value())
                .bind("owner", moment.owner().value())
                .bind("suggested", moment.suggested())
                .bind("advice", moment.advice())
                .bind("state", moment.state())
                .bind("openedAt", moment.openedAt())
                .bind("expiresAt", moment.expiresAt())
                .run();
    }

    @Override
    public Optional<Moment> find(Moment.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlMoments::moment);
    }

    @Override
    public Optional<Moment> of(Praise.Id praise) {
        return database.sql(OF_PRAISE).bind("praise", praise.value()).one(SqlMoments::moment);
    }

    @Override
    public List<Moment> open(Teammate.Id owner) {
        return database.sql(OPEN).bind("owner", owner.value()).list(SqlMoments::moment);
    }

    @Override
    public long questions(Teammate.Id owner, Instant since) {
        return database.sql(QUESTIONS)
                .bind("owner", owner.value())
                .bind("since", since)
                .count();
    }

    @Override
    public List<Moment> saved(Teammate.Id owner) {
        return database.sql(SAVED).bind("owner", owner.value()).list(SqlMoments::moment);
    }

    @Override
    public List<Moment> overdue(Instant now) {
        return database.sql(OVERDUE).bind("now", now).list(SqlMoments::moment);
    }

    @Override
    public boolean move(Moment.Id id, Moment.State from, Moment.State to) {
        Moment.State.CHANGES.demand(from, to);
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .ran();
    }

    private static Moment moment(ResultSet row) throws SQLException {
        return new Moment(
                new Moment.Id(row.getString("id")),
                new Praise.Id(row.getString("praise")),
                new Contact.Id(row.getString("contact")),
                new Teammate.Id(row.getString("owner")),
                row.getString("suggested"),
                row.getString("advice"),
                Moment.State.valueOf(row.getString("state")),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "expires_at"));
    }
}
