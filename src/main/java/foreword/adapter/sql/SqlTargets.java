package foreword.adapter.sql;

import foreword.people.Segment;
import foreword.target.Target;
import foreword.target.Targets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Everybody we want to meet, in a table. */
public final class SqlTargets implements Targets {
    private static final String SAVE = """
            INSERT INTO target (id, name, name_key, company, company_key, role, why, challenge, segment, priority, archived)
            VALUES (:id, :name, :nameKey, :company, :companyKey, :role, :why, :challenge, :segment, :priority, :archived)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, company = excluded.company,
                company_key = excluded.company_key, role = excluded.role, why = excluded.why, challenge = excluded.challenge,
                segment = excluded.segment, priority = excluded.priority, archived = excluded.archived
            """;
    private static final String FIND = "SELECT * FROM target WHERE id = :id";
    private static final String NAMED = "SELECT * FROM target WHERE name_key = :name AND company_key = :company";
    private static final String WANTED = "SELECT * FROM target WHERE archived = 0 ORDER BY priority, name_key, id";

    private final Database database;

    public SqlTargets(Database database) {
        this.database = database;
    }

    @Override
    public void save(Target target) {
        database.sql(SAVE)
                .bind("id", target.id().value())
                .bind("name", target.name())
                .bind("nameKey", Columns.key(target.name()))
                .bind("company", target.company())
                .bind("companyKey", Columns.key(target.company()))
                .bind("role", target.role())
                .bind("why", target.why())
                .bind("challenge", target.challenge())
                .bind("segment", target.segment().name())
                .bind("priority", target.priority())
                .bind("archived", target.archived())
                .run();
    }

    @Override
    public Optional<Target> find(Target.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlTargets::target);
    }

    @Override
    public Optional<Target> named(String name, String company) {
        return database.sql(NAMED)
                .bind("name", Columns.key(name))
                .bind("company", Columns.key(company))
                .one(SqlTargets::target);
    }

    @Override
    public List<Target> wanted() {
        return database.sql(WANTED).list(SqlTargets::target);
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                new Target.Id(row.getString("id")),
                row.getString("name"),
                row.getString("company"),
                row.getString("role"),
                row.getString("why"),
                row.getString("challenge"),
                new Segment(row.getString("segment")),
                row.getInt("priority"),
                row.getInt("archived") == 1);
    }
}
