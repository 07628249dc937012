package foreword.adapter.sql;

import foreword.expectation.Expectation;
import foreword.expectation.Expectations;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How each company stands to introducing us, in a table. */
public final class SqlExpectations implements Expectations {
    private static final String ADD = """
            INSERT INTO expectation (id, company, owner, occasion, state, since, postponed, said_to, moved_by, moved_at)
            VALUES (:id, :company, :owner, :occasion, :state, :since, :postponed, :saidTo, :by, :movedAt)
            ON CONFLICT (company) DO NOTHING
            """;
    private static final String FIND = "SELECT * FROM expectation WHERE id = :id";
    private static final String OF = "SELECT * FROM expectation WHERE company = :company";
    private static final String TO_SAY = """
            SELECT * FROM expectation WHERE owner = :owner AND state IN ('OPEN', 'DRAFTED') ORDER BY since, id
            """;
    private static final String CHANGE = """
            UPDATE expectation SET owner = :owner, occasion = :occasion, state = :state, postponed = :postponed,
                said_to = :saidTo, moved_by = :by, moved_at = :movedAt
            WHERE id = :id AND state = :from AND owner = :wasOwner
            """;

    private final Database database;

    public SqlExpectations(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Expectation expectation) {
        return bound(database.sql(ADD), expectation)
                .bind("company", expectation.company().value())
                .bind("since", expectation.since())
                .ran();
    }

    @Override
    public Optional<Expectation> find(Expectation.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlExpectations::expectation);
    }

    @Override
    public Optional<Expectation> of(Company.Id company) {
        return database.sql(OF).bind("company", company.value()).one(SqlExpectations::expectation);
    }

    @Override
    public List<Expectation> toSay(Teammate.Id owner) {
        return database.sql(TO_SAY).bind("owner", owner.value()).list(SqlExpectations::expectation);
    }

    @Override
    public boolean change(Expectation before, Expectation after) {
        return bound(database.sql(CHANGE), after)
                .bind("from", before.state())
                .bind("wasOwner", before.owner().value())
                .ran();
    }

    private static Statement bound(Statement statement, Expectation expectation) {
        return statement
                .bind("id", expectation.id().value())
                .bind("owner", expectation.owner().value())
                .bind("occasion", expectation.occasion())
                .bind("state", expectation.state())
                .bind("postponed", expectation.postponed())
                .bind("saidTo", Columns.text(expectation.saidTo(), Contact.Id::value))
                .bind("by", Columns.text(expectation.by(), Teammate.Id::value))
                .bind("movedAt", expectation.movedAt());
    }

    private static Expectation expectation(ResultSet row) throws SQLException {
        return new Expectation(
                new Expectation.Id(row.getString("id")),
                new Company.Id(row.getString("company")),
                new Teammate.Id(row.getString("owner")),
                Expectation.Occasion.valueOf(row.getString("occasion")),
                Expectation.State.valueOf(row.getString("state")),
                Columns.instant(row, "since"),
                row.getInt("postponed"),
                Columns.maybe(row, "said_to", Contact.Id::new),
                Columns.maybe(row, "moved_by", Teammate.Id::new),
                Columns.instant(row, "moved_at"));
    }
}
