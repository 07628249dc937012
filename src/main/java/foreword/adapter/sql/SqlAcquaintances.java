package foreword.adapter.sql;

import foreword.activity.Key;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Acquaintance;
import foreword.target.Acquaintances;
import foreword.target.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who knows whom by their own word, in a table. */
public final class SqlAcquaintances implements Acquaintances {
    private static final String SAVE = """
            INSERT INTO acquaintance (id, contact, target, voice, closeness, said_by, at, words)
            VALUES (:id, :contact, :target, :voice, :closeness, :by, :at, :words)
            ON CONFLICT (contact, target, voice) DO UPDATE SET closeness = excluded.closeness, said_by = excluded.said_by,
                at = excluded.at, words = excluded.words
            """;
    /** CONTACT stands before TEAMMATE, and is the word that counts. */
    private static final String OF = "SELECT * FROM acquaintance WHERE contact = :contact ORDER BY target, voice";

    private static final String ABOUT = "SELECT * FROM acquaintance WHERE target = :target ORDER BY contact, voice";

    private final Database database;

    public SqlAcquaintances(Database database) {
        this.database = database;
    }

    @Override
    public void save(Acquaintance acquaintance) {
        database.sql(SAVE)
                .bind("id", Key.fresh("k"))
                .bind("contact", acquaintance.contact().value())
                .bind("target", acquaintance.target().value())
                .bind("voice", acquaintance.voice())
                .bind("closeness", acquaintance.closeness())
                .bind("by", acquaintance.by().value())
                .bind("at", acquaintance.at())
                .bind("words", acquaintance.words())
                .run();
    }

    @Override
    public List<Acquaintance> of(Contact.Id contact) {
        return standing(
                database.sql(OF).bind("contact", contact.value()).list(SqlAcquaintances::read), Acquaintance::target);
    }

    @Override
    public List<Acquaintance> about(Target.Id target) {
        return standing(
                database.sql(ABOUT).bind("target", target.value()).list(SqlAcquaintances::read), Acquaintance::contact);
    }

    private static <K> List<Acquaintance> standing(List<Acquaintance> all, Function<Acquaintance, K> other) {
        Map<K, Acquaintance> first = new LinkedHashMap<>();
        all.forEach(it -> first.putIfAbsent(other.apply(it), it));
        return List.copyOf(first.values());
    }

    private static Acquaintance read(ResultSet row) throws SQLException {
        return new Acquaintance(
                new Contact.Id(row.getString("contact")),
                new Target.Id(row.getString("target")),
                Acquaintance.Closeness.valueOf(row.getString("closeness")),
                Acquaintance.Voice.valueOf(row.getString("voice")),
                new Teammate.Id(row.getString("said_by")),
                Columns.instant(row, "at"),
                row.getString("words"));
    }
}
