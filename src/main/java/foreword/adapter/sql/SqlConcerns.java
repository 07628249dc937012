package foreword.adapter.sql;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.concern.Concerns;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All concerns, in a table, with their complaints in another. */
public final class SqlConcerns implements Concerns {
    private static final String ADD = """
            INSERT INTO concern (id, company, state, opened_at, heard_at, settled_by, settled_at, note)
            VALUES (:id, :company, :state, :openedAt, :heardAt, :settledBy, :settledAt, :note)
            """;
    private static final String HEARD = "UPDATE concern SET heard_at = :heardAt WHERE id = :id AND heard_at < :heardAt";
    private static final String FIND = "SELECT * FROM concern WHERE id = :id";
    private static final String BLOCKING = """
            SELECT * FROM concern
            WHERE company = :company AND (state = 'OPEN' OR (state = 'RESOLVED' AND heard_at > :since))
            ORDER BY CASE state WHEN 'OPEN' THEN 0 ELSE 1 END, heard_at DESC, id LIMIT 1
            """;
    private static final String OPEN_AT = """
            SELECT * FROM concern WHERE company = :company AND state = 'OPEN' AND heard_at >= :since
            ORDER BY heard_at DESC, id LIMIT 1
            """;
    private static final String OPEN = "SELECT * FROM concern WHERE state = 'OPEN' ORDER BY opened_at, id";
    private static final String BY_SOURCE = """
            SELECT * FROM concern WHERE id = (SELECT concern FROM complaint WHERE source = :source)
            """;
    private static final String OF = """
            SELECT * FROM concern
            WHERE state <> 'DISMISSED' AND id IN (SELECT concern FROM complaint WHERE speaker = :speaker)
            ORDER BY opened_at, id
            """;
    private static final String AT =
            "SELECT * FROM concern WHERE company = :company AND state <> 'DISMISSED' ORDER BY opened_at, id";
    private static final String SETTLE = """
            UPDATE concern SET state = :to, settled_by = :by, settled_at = :at, note = :note
            WHERE id = :id AND state = 'OPEN'
            """;

    private final Database database;
    private final SqlComplaints complaints;

    public SqlConcerns(Database database) {
        this.database = database;
        this.complaints = new SqlComplaints(database);
    }

    @Override
    public Optional<Concern> blocking(Company.Id company, Instant now) {
        return database.sql(BLOCKING)
                .bind("company", company.value())
                .bind("since", now.minus(Concern.REST))
                .one(this::concern);
    }

    @Override
    public void add(Concern concern) {
        database.sql(ADD)
                .bind("id", concern.id().value())
                .bind("company", concern.company().value())
                .bind("state", concern.state())
                .bind("openedAt", concern.openedAt())
                .bind("heardAt", concern.heardAt())
                .bind("settledBy", Columns.text(concern.settledBy(), Teammate.Id::value))
                .bind("settledAt", concern.settledAt())
                .bind("note", concern.note())
                .run();
        concern.complaints().forEach(complaint -> complaints.add(concern.id(), complaint));
    }

    @Override
    public boolean add(Concern.Id concern, Complaint complaint) {
        boolean added = complaints.add(concern, complaint);
        if (added) {
            database.sql(HEARD)
                    .bind("id", concern.value())
                    .bind("heardAt", complaint.heardAt())
                    .run();
        }
        return added;
    }

    @Override
    public boolean hold(Complaint complaint) {
        return complaints.add(null, complaint);
    }

    @Override
    public Optional<Concern> find(Concern.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(this::concern);
    }

    @Override
    public Optional<Concern> open(Company.Id company, Instant since) {
        return database.sql(OPEN_AT)
                .bind("company", company.value())
                .bind("since", since)
                .one(this::concern);
    }

    @Override
    public List<Concern> open() {
        return database.sql(OPEN).list(this::concern);
    }

    @Override
    public Optional<Concern> bySource(String source) {
        return database.sql(BY_SOURCE).bind("source", source).one(this::concern);
    }

    @Override
    public Optional<Complaint> complaint(String source) {
        return complaints.bySource(source);
    }

    @Override
    public List<Concern> of(Contact.Id speaker) {
        return database.sql(OF).bind("speaker", speaker.value()).list(this::concern);
    }

    @Override
    public List<Concern> at(Company.Id company) {
        return database.sql(AT).bind("company", company.value()).list(this::concern);
    }

    @Override
    public List<Complaint> of(Stranger.Id stranger) {
        return complaints.of(stranger);
    }

    @Override
    public void spokenBy(Stranger.Id stranger, Contact.Id contact) {
        complaints.spokenBy(stranger, contact);
    }

    @Override
    public void drop(Stranger.Id stranger) {
        complaints.drop(stranger);
    }

    @Override
    public boolean settle(Concern.Id id, Concern.State to, Teammate.Id by, Instant at, String note) {
        Concern.State.CHANGES.demand(Concern.State.OPEN, to);
        return database.sql(SETTLE)
                .bind("id", id.value())
                .bind("to", to)
                .bind("by", by.value())
                .bind("at", at)
                .bind("note", note)
                .ran();
    }

    @Override
    public void reword(Complaint.Id id, String text, String quote, double confidence, String kind, String reason) {
        complaints.reword(id, text, quote, confidence, kind, reason);
    }

    @Override
    public void erase(Complaint.Id id) {
        complaints.erase(id);
    }

    @Override
    public boolean dismissedBefore(String quote) {
        return complaints.dismissedBefore(quote);
    }

    private Concern concern(ResultSet row) throws SQLException {
        Concern.Id id = new Concern.Id(row.getString("id"));
        return new Concern(
                id,
                new Company.Id(row.getString("company")),
                Concern.State.valueOf(row.getString("state")),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "heard_at"),
                Columns.maybe(row, "settled_by", Teammate.Id::new),
                Columns.maybeInstant(row, "settled_at"),
                row.getString("note"),
                List.copyOf(complaints.on(id)));
    }
}
