package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.Favour;
import foreword.thanks.Favours;
import java.util.List;

/** What we did for whom, in a table; an erased favour is not shown. */
public final class SqlFavours implements Favours {
    private static final String ADD = """
            INSERT INTO favour (id, contact, kind, words, done_by, at) VALUES (:id, :contact, :kind, :words, :doneBy, :at)
            """;
    private static final String TO =
            "SELECT * FROM favour WHERE contact = :contact AND words <> '' ORDER BY at DESC, id DESC";

    private final Database database;

    public SqlFavours(Database database) {
        this.database = database;
    }

    @Override
    public void add(Favour favour) {
        database.sql(ADD)
                .bind("id", favour.id().value())
                .bind("contact", favour.to().value())
                .bind("kind", favour.kind())
                .bind("words", favour.words())
                .bind("doneBy", favour.by().value())
                .bind("at", favour.at())
                .run();
    }

    @Override
    public List<Favour> to(Contact.Id contact) {
        return database.sql(TO)
                .bind("contact", contact.value())
                .list(row -> new Favour(
                        new Favour.Id(row.getString("id")),
                        contact,
                        Favour.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        new Teammate.Id(row.getString("done_by")),
                        Columns.instant(row, "at")));
    }
}
