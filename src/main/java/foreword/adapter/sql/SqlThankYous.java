package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import foreword.thanks.ThankYous;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All thank-yous, in a table. */
public final class SqlThankYous implements ThankYous {
    private static final String ADD = """
            INSERT INTO thank_you (id, contact, owner, about, occasion, state, owed_since, due_at, note)
            VALUES (:id, :contact, :owner, :about, :occasion, :state, :owedSince, :dueAt, :note)
            """;
    private static final String FIND = "SELECT * FROM thank_you WHERE id = :value";
    private static final String ABOUT =
            "SELECT * FROM thank_you WHERE about = :value ORDER BY owed_since DESC, id LIMIT 1";
    private static final String OWED_TO =
            "SELECT * FROM thank_you WHERE contact = :value AND state IN ('OWED', 'DRAFTED') ORDER BY due_at, id";
    private static final String TO = "SELECT * FROM thank_you WHERE contact = :value ORDER BY owed_since, id";
    private static final String OWED_BY =
            "SELECT * FROM thank_you WHERE owner = :value AND state IN ('OWED', 'DRAFTED') ORDER BY due_at, id";
    private static final String MOVE =
            "UPDATE thank_you SET state = :to, note = :note WHERE id = :id AND state = :from";
    private static final String BECOMES = "UPDATE thank_you SET occasion = :occasion, due_at = :dueAt WHERE id = :id";
    private static final String OVERDUE = """
            SELECT * FROM thank_you WHERE state IN ('OWED', 'DRAFTED') AND due_at <= :now AND told = :told
            ORDER BY due_at, id LIMIT :limit
            """;
    private static final String OWED = "SELECT * FROM thank_you WHERE state IN ('OWED', 'DRAFTED') ORDER BY due_at, id";
    private static final String TOLD = "UPDATE thank_you SET told = :to WHERE id = :id AND told = :from";
    private static final String COUNT_PAID = "SELECT COUNT(*) FROM thank_you WHERE state = 'PAID'";
    private static final String COUNT_ALL = "SELECT COUNT(*) FROM thank_you WHERE state <> 'WAIVED'";

    private final Database database;

    public SqlThankYous(Database database) {
        this.database = database;
    }

    @Override
    public void add(ThankYou thankYou) {
        database.sql(ADD)
                .bind("id", thankYou.id().value())
                .bind("contact", thankYou.to().value())
                .bind("owner", thankYou.owner().value())
                .bind("about", thankYou.about())
                .bind("occasion", thankYou.occasion())
                .bind("state", thankYou.state())
                .bind("owedSince", thankYou.owedSince())
                .bind("dueAt", thankYou.dueAt())
                .bind("note", thankYou.note())
                .run();
    }

    @Override
    public Optional<ThankYou> find(ThankYou.Id id) {
        return database.sql(FIND).bind("value", id.value()).one(SqlThankYous::thankYou);
    }

    @Override
    public Optional<ThankYou> about(String about) {
        return database.sql(ABOUT).bind("value", about).one(SqlThankYous::thankYou);
    }

    @Override
    public List<ThankYou> owedTo(Contact.Id contact) {
        return database.sql(OWED_TO).bind("value", contact.value()).list(SqlThankYous::thankYou);
    }

    @Override
    public List<ThankYou> to(Contact.Id contact) {
        return database.sql(TO).bind("value", contact.value()).list(SqlThankYous::thankYou);
    }

    @Override
    public List<ThankYou> owedBy(Teammate.Id owner) {
        return database.sql(OWED_BY).bind("value", owner.value()).list(SqlThankYous::thankYou);
    }

    @Override
    public boolean move(ThankYou.Id id, ThankYou.State from, ThankYou.State to, String note) {
        ThankYou.State.CHANGES.demand(from, to);
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .bind("note", note)
                .ran();
    }

    @Override
    public void becomes(ThankYou.Id id, ThankYou.Occasion occasion, Instant dueAt) {
        database.sql(BECOMES)
                .bind("id", id.value())
                .bind("occasion", occasion)
                .bind("dueAt", dueAt)
                .run();
    }

    @Override
    public List<ThankYou> overdue(Instant now, int told, int limit) {
        return database.sql(OVERDUE)
                .bind("now", now)
                .bind("told", told)
                .bind("limit", limit)
                .list(SqlThankYous::thankYou);
    }

    @Override
    public List<ThankYou> owed() {
        return database.sql(OWED).list(SqlThankYous::thankYou);
    }

    @Override
    public boolean told(ThankYou.Id id, int from, int to) {
        return database.sql(TOLD)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .ran();
    }

    @Override
    public long countPaid() {
        return database.sql(COUNT_PAID).count();
    }

    @Override
    public long countAll() {
        return database.sql(COUNT_ALL).count();
    }

    private static ThankYou thankYou(ResultSet row) throws SQLException {
        return new ThankYou(
                new ThankYou.Id(row.getString("id")),
                new Contact.Id(row.getString("contact")),
                new Teammate.Id(row.getString("owner")),
                row.getString("about"),
                ThankYou.Occasion.valueOf(row.getString("occasion")),
                ThankYou.State.valueOf(row.getString("state")),
                Columns.instant(row, "owed_since"),
                Columns.instant(row, "due_at"),
                row.getString("note"));
    }
}
