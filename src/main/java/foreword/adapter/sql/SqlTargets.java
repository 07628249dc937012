package foreword.adapter.sql;

import foreword.people.EmailAddress;
import foreword.people.NameKey;
import foreword.people.Segment;
import foreword.target.Consent;
import foreword.target.Target;
import foreword.target.Targets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody we want to meet, in a table. */
public final class SqlTargets implements Targets {
    private static final String SAVE = """
            INSERT INTO target (id, name, name_key, name_fold, company, company_key, company_fold, role, why, challenge, segment,
                priority, source, consent, consent_at, address, archived)
            VALUES (:id, :name, :nameKey, :nameFold, :company, :companyKey, :companyFold, :role, :why, :challenge, :segment,
                :priority, :source, :consent, :consentAt, :address, :archived)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, name_fold = excluded.name_fold,
                company = excluded.company, company_key = excluded.company_key, company_fold = excluded.company_fold,
                role = excluded.role, why = excluded.why, challenge = excluded.challenge, segment = excluded.segment,
                priority = excluded.priority, source = excluded.source, consent = excluded.consent,
                consent_at = excluded.consent_at, address = excluded.address, archived = excluded.archived
            """;
    private static final String FIND = "SELECT * FROM target WHERE id = :id";
    private static final String ALL = "SELECT * FROM target WHERE id IN (<ids>)";
    private static final String NAMED = "SELECT * FROM target WHERE name_key = :name AND company_key = :company";
    private static final String CALLED =
            "SELECT * FROM target WHERE name_fold = :key AND archived = 0 ORDER BY priority, company_key, id";
    private static final String WANTED = "SELECT * FROM target WHERE archived = 0 ORDER BY priority, name_key, id";
    private static final String PAGE = """
            SELECT * FROM target WHERE archived = :archived AND name_key NOT LIKE 'erased/%'
            ORDER BY priority, name_key, id LIMIT :most OFFSET :skip
            """;
    private static final String COUNT =
            "SELECT COUNT(*) FROM target WHERE archived = :archived AND name_key NOT LIKE 'erased/%'";
    private static final String CONSENT = """
            UPDATE target SET consent = :consent, consent_at = :consentAt, address = :address
            WHERE id = :id AND consent = :from
            """;

    private final Database database;

    public SqlTargets(Database database) {
        this.database = database;
    }

    @Override
    public void save(Target target) {
        consenting(database.sql(SAVE), target.id(), target.consent())
                .bind("name", target.name())
                .bind("nameKey", Columns.key(target.name()))
                .bind("nameFold", NameKey.ofPerson(target.name()))
                .bind("company", target.company())
                .bind("companyKey", Columns.key(target.company()))
                .bind("companyFold", NameKey.ofCompany(target.company()))
                .bind("role", target.role())
                .bind("why", target.why())
                .bind("challenge", target.challenge())
                .bind("segment", target.segment().name())
                .bind("priority", target.priority())
                .bind("source", target.source())
                .bind("archived", target.archived())
                .run();
    }

    @Override
    public Optional<Target> find(Target.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlTargets::target);
    }

    @Override
    public List<Target> all(Collection<Target.Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(ALL)
                        .among("ids", ids.stream().map(Target.Id::value).toList())
                        .list(SqlTargets::target);
    }

    @Override
    public Optional<Target> named(String name, String company) {
        return database.sql(NAMED)
                .bind("name", Columns.key(name))
                .bind("company", Columns.key(company))
                .one(SqlTargets::target);
    }

    @Override
    public List<Target> called(String key) {
        return database.sql(CALLED).bind("key", key).list(SqlTargets::target);
    }

    @Override
    public List<Target> wanted() {
        return database.sql(WANTED).list(SqlTargets::target);
    }

    @Override
    public List<Target> page(boolean archived, int skip, int most) {
        return database.sql(PAGE)
                .bind("archived", archived)
                .bind("skip", skip)
                .bind("most", most)
                .list(SqlTargets::target);
    }

    @Override
    public long count(boolean archived) {
        return database.sql(COUNT).bind("archived", archived).count();
    }

    @Override
    public boolean consent(Target.Id id, Consent.Step from, Consent to) {
        return consenting(database.sql(CONSENT), id, to).bind("from", from).ran();
    }

    private static Statement consenting(Statement statement, Target.Id id, Consent consent) {
        return statement
                .bind("id", id.value())
                .bind("consent", consent.step())
                .bind(
                        "consentAt",
                        consent.fold(
                                unknown -> null,
                                asked -> asked.at().toEpochMilli(),
                                in -> in.at().toEpochMilli(),
                                declined -> declined.at().toEpochMilli()))
                .bind("address", consent.writtenTo().map(EmailAddress::value).orElse(null));
    }

    static Target target(ResultSet row) throws SQLException {
        return new Target(
                new Target.Id(row.getString("id")),
                row.getString("name"),
                row.getString("company"),
                row.getString("role"),
                row.getString("why"),
                row.getString("challenge"),
                new Segment(row.getString("segment")),
                row.getInt("priority"),
                row.getString("source"),
                consent(row),
                row.getInt("archived") == 1);
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Instant at = Columns.instant(row, "consent_at");
        return switch (Consent.Step.valueOf(row.getString("consent"))) {
            case UNKNOWN -> new Consent.Unknown();
            case ASKED -> new Consent.Asked(at);
            case OPTED_IN -> new Consent.OptedIn(at, Columns.maybe(row, "address", EmailAddress::new));
            case DECLINED -> new Consent.Declined(at);
        };
    }
}
