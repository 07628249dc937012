package foreword.adapter.sql;

import foreword.people.Company;
import foreword.people.CompanyMerge;
import foreword.people.CompanyMerges;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges of companies, in tables. */
public final class SqlCompanyMerges implements CompanyMerges {
    private static final String ADD = """
            INSERT INTO company_merge (id, gone, kept, merged_by, merged_at, undone_by, undone_at)
            VALUES (:id, :gone, :kept, :by, :at, NULL, NULL)
            """;
    private static final String ADD_ROW =
            "INSERT INTO company_merge_row (merge_id, kind, row_id) VALUES (:id, :kind, :row)";
    private static final String ROWS =
            "SELECT row_id FROM company_merge_row WHERE merge_id = :id AND kind = :kind ORDER BY row_id";
    private static final String KEPT_NOW = "SELECT COALESCE(merged_into, id) AS kept FROM company WHERE id = :id";
    private static final String SET_MERGED_INTO = "UPDATE company SET merged_into = :kept WHERE id = :gone";
    private static final String UNDO = """
            UPDATE company_merge SET undone_by = :by, undone_at = :at WHERE id = :id AND undone_at IS NULL
            """;
    private static final String STANDING = """
            SELECT company_merge.id AS merge_id, merged_by, merged_at,
                gone.id AS gone_id, gone.name AS gone_name, gone.segment AS gone_segment, gone.domain AS gone_domain,
                gone.owner AS gone_owner, kept.id AS kept_id, kept.name AS kept_name, kept.segment AS kept_segment,
                kept.domain AS kept_domain, kept.owner AS kept_owner
            FROM company_merge JOIN company AS gone ON gone.id = company_merge.gone
                JOIN company AS kept ON kept.id = company_merge.kept
            WHERE undone_at IS NULL ORDER BY merged_at DESC, company_merge.id
            """;
    private static final String MOVE_CONTACTS =
            "UPDATE contact SET company = :kept WHERE company = :gone RETURNING id AS row_id";
    private static final String RETURN_CONTACT =
            "UPDATE contact SET company = :gone WHERE id = :row AND company = :kept";
    private static final String MOVE_CHANNELS =
            "UPDATE channel SET company = :kept WHERE company = :gone RETURNING id AS row_id";
    private static final String RETURN_CHANNEL =
            "UPDATE channel SET company = :gone WHERE id = :row AND company = :kept";
    private static final String MOVE_STRANGERS =
            "UPDATE stranger SET guess = :kept WHERE guess = :gone RETURNING id AS row_id";
    private static final String RETURN_STRANGER = "UPDATE stranger SET guess = :gone WHERE id = :row AND guess = :kept";
    private static final String MOVE_CONCERNS =
            "UPDATE concern SET company = :kept WHERE company = :gone RETURNING id AS row_id";
    private static final String RETURN_CONCERN =
            "UPDATE concern SET company = :gone WHERE id = :row AND company = :kept";
    private static final String MOVE_DEALS =
            "UPDATE deal SET company = :kept WHERE company = :gone RETURNING id AS row_id";
    private static final String RETURN_DEAL = "UPDATE deal SET company = :gone WHERE id = :row AND company = :kept";
    /** Where both were spoken to about introductions, what the one that is kept said counts. */
    private static final String MOVE_EXPECTATION = """
            UPDATE expectation SET company = :kept
            WHERE company = :gone AND NOT EXISTS (SELECT 1 FROM expectation AS other WHERE other.company = :kept)
            RETURNING id AS row_id
            """;

    private static final String RETURN_EXPECTATION =
            "UPDATE expectation SET company = :gone WHERE id = :row AND company = :kept";
    private static final String MOVE_EARLIER_MERGES =
            "UPDATE company SET merged_into = :kept WHERE merged_into = :gone RETURNING id AS row_id";
    private static final String RETURN_EARLIER_MERGE =
            "UPDATE company SET merged_into = :gone WHERE id = :row AND merged_into = :kept";

    private static final List<Moved> EVERYTHING = List.of(
            new Moved("contact", MOVE_CONTACTS, RETURN_CONTACT),
            new Moved("channel", MOVE_CHANNELS, RETURN_CHANNEL),
            new Moved("stranger", MOVE_STRANGERS, RETURN_STRANGER),
            new Moved("concern", MOVE_CONCERNS, RETURN_CONCERN),
            new Moved("deal", MOVE_DEALS, RETURN_DEAL),
            new Moved("expectation", MOVE_EXPECTATION, RETURN_EXPECTATION),
            new Moved("company", MOVE_EARLIER_MERGES, RETURN_EARLIER_MERGE));

    private final Database database;

    public SqlCompanyMerges(Database database) {
        this.database = database;
    }

    /** What belongs to a company, how it goes to another and how one row of it comes back. */
    private record Moved(String kind, String move, String back) {}

    @Override
    public void merge(CompanyMerge merge) {
        database.step(() -> {
            database.sql(ADD)
                    .bind("id", merge.id().value())
                    .bind("gone", merge.gone().id().value())
                    .bind("kept", merge.kept().id().value())
                    .bind("by", merge.by().value())
                    .bind("at", merge.at())
                    .run();
            EVERYTHING.forEach(moved -> move(merge, moved));
            mergedInto(merge, merge.kept().id().value());
        });
    }

    @Override
    public boolean undo(CompanyMerge merge, Teammate.Id by, Instant now) {
        return database.step(() -> {
            boolean first = database.sql(UNDO)
                    .bind("id", merge.id().value())
                    .bind("by", by.value())
                    .bind("at", now)
                    .ran();
            if (first) {
                mergedInto(merge, null);
                EVERYTHING.forEach(moved -> bring(merge, moved));
            }
            return first;
        });
    }

    @Override
    public List<CompanyMerge> standing() {
        return database.sql(STANDING)
                .list(row -> new CompanyMerge(
                        new CompanyMerge.Id(row.getString("merge_id")),
                        company(row, "gone_"),
                        company(row, "kept_"),
                        new Teammate.Id(row.getString("merged_by")),
                        Columns.instant(row, "merged_at")));
    }

    private void move(CompanyMerge merge, Moved moved) {
        database.sql(moved.move())
                .bind("gone", merge.gone().id().value())
                .bind("kept", merge.kept().id().value())
                .returning(row -> row.getString("row_id"))
                .forEach(row -> database.sql(ADD_ROW)
                        .bind("id", merge.id().value())
                        .bind("kind", moved.kind())
                        .bind("row", row)
                        .run());
    }

    /** From where it is now: the one that was kept may have gone into another since. */
    private void bring(CompanyMerge merge, Moved moved) {
        String kept = database.sql(KEPT_NOW)
                .bind("id", merge.kept().id().value())
                .one(row -> row.getString("kept"))
                .orElse(merge.kept().id().value());
        database.sql(ROWS)
                .bind("id", merge.id().value())
                .bind("kind", moved.kind())
                .list(row -> row.getString("row_id"))
                .forEach(row -> database.sql(moved.back())
                        .bind("gone", merge.gone().id().value())
                        .bind("kept", kept)
                        .bind("row", row)
                        .run());
    }

    private void mergedInto(CompanyMerge merge, @Nullable String kept) {
        database.sql(SET_MERGED_INTO)
                .bind("gone", merge.gone().id().value())
                .bind("kept", kept)
                .run();
    }

    private static Company company(ResultSet row, String prefix) throws SQLException {
        return new Company(
                new Company.Id(row.getString(prefix + "id")),
                row.getString(prefix + "name"),
                new Segment(row.getString(prefix + "segment")),
                row.getString(prefix + "domain"),
                Columns.maybe(row, prefix + "owner", Teammate.Id::new));
    }
}
