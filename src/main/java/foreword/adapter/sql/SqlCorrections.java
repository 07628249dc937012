package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.Corrections;
import foreword.people.Teammate;
import java.util.List;

/** What teammates corrected about relationships, in a table. */
public final class SqlCorrections implements Corrections {
    private static final String ADD = """
            INSERT INTO correction (id, contact, points, reason, corrected_by, at)
            VALUES (:id, :contact, :points, :reason, :by, :at)
            """;
    private static final String OF = "SELECT * FROM correction WHERE contact = :contact ORDER BY at, id";

    private final Database database;

    public SqlCorrections(Database database) {
        this.database = database;
    }

    @Override
    public void add(Correction correction) {
        database.sql(ADD)
                .bind("id", correction.id().value())
                .bind("contact", correction.contact().value())
                .bind("points", correction.points())
                .bind("reason", correction.reason())
                .bind("by", correction.by().value())
                .bind("at", correction.at())
                .run();
    }

    @Override
    public List<Correction> of(Contact.Id contact) {
        return database.sql(OF)
                .bind("contact", contact.value())
                .list(row -> new Correction(
                        new Correction.Id(row.getString("id")),
                        new Contact.Id(row.getString("contact")),
                        row.getInt("points"),
                        row.getString("reason"),
                        new Teammate.Id(row.getString("corrected_by")),
                        Columns.instant(row, "at")));
    }
}
