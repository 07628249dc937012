package foreword.adapter.sql;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Interaction;
import foreword.people.Interactions;
import foreword.people.Silence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every real contact, in a table. */
public final class SqlInteractions implements Interactions {
    private static final String ADD = """
            INSERT INTO interaction (contact, way, direction, at, source) VALUES (:contact, :way, :direction, :at, :source)
            ON CONFLICT (contact, source) DO NOTHING
            """;
    private static final String FORGET = "DELETE FROM interaction WHERE source = :source";
    private static final String OF =
            "SELECT * FROM interaction WHERE contact = :contact AND at >= :since ORDER BY at, source";
    private static final String LAST = """
            SELECT MAX(interaction.at) AS at FROM interaction
            JOIN contact ON contact.id = interaction.contact WHERE contact.company = :company
            """;
    private static final String LAST_TO_WRITE = """
            SELECT interaction.contact FROM interaction
            JOIN contact ON contact.id = interaction.contact
            WHERE contact.company = :company AND interaction.direction = 'IN' AND interaction.source LIKE :begin ESCAPE '!'
            ORDER BY interaction.at DESC, interaction.contact LIMIT 1
            """;
    private static final String SILENT = """
            SELECT contact.company, MAX(interaction.at) AS since FROM interaction
            JOIN contact ON contact.id = interaction.contact
            GROUP BY contact.company
            HAVING MAX(interaction.at) BETWEEN :from AND :to
                AND SUM(CASE WHEN interaction.direction = 'IN' THEN 1 ELSE 0 END) > 0
            ORDER BY contact.company
            """;
    private static final String NOTICE = """
            INSERT INTO silence (company, since, stage, noticed_at) VALUES (:company, :since, :stage, :now)
            ON CONFLICT (company, since, stage) DO NOTHING
            """;

    private final Database database;

    public SqlInteractions(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Interaction interaction) {
        return database.sql(ADD)
                .bind("contact", interaction.contact().value())
                .bind("way", interaction.way())
                .bind("direction", interaction.direction())
                .bind("at", interaction.at())
                .bind("source", interaction.key())
                .ran();
    }

    @Override
    public void forget(String key) {
        database.sql(FORGET).bind("source", key).run();
    }

    @Override
    public List<Interaction> of(Contact.Id contact, Instant since) {
        return database.sql(OF)
                .bind("contact", contact.value())
                .bind("since", since)
                .list(SqlInteractions::interaction);
    }

    @Override
    public Optional<Instant> lastWith(Company.Id company) {
        return database.sql(LAST)
                .bind("company", company.value())
                .one(row -> Optional.ofNullable(Columns.maybeInstant(row, "at")))
                .flatMap(at -> at);
    }

    @Override
    public Optional<Contact.Id> lastToWrite(Company.Id company, String keysBegin) {
        String literal = keysBegin.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return database.sql(LAST_TO_WRITE)
                .bind("company", company.value())
                .bind("begin", literal + "%")
                .one(row -> new Contact.Id(row.getString("contact")));
    }

    @Override
    public List<Silence> silent(Instant from, Instant to) {
        return database.sql(SILENT)
                .bind("from", from)
                .bind("to", to)
                .list(row -> new Silence(new Company.Id(row.getString("company")), Columns.instant(row, "since")));
    }

    @Override
    public boolean notice(Silence silence, Silence.Stage stage, Instant now) {
        return database.sql(NOTICE)
                .bind("company", silence.company().value())
                .bind("since", silence.since())
                .bind("stage", stage)
                .bind("now", now)
                .ran();
    }

    private static Interaction interaction(ResultSet row) throws SQLException {
        return new Interaction(
                new Contact.Id(row.getString("contact")),
                Interaction.Way.valueOf(row.getString("way")),
                Interaction.Direction.valueOf(row.getString("direction")),
                Columns.instant(row, "at"),
                row.getString("source"));
    }
}
