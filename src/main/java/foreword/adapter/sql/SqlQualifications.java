package foreword.adapter.sql;

import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.introduction.Qualifications;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.util.Optional;

/** How introductions fit the great-introduction cards, in a table. */
public final class SqlQualifications implements Qualifications {
    private static final String SAVE = """
            INSERT INTO qualification (introduction, fit, words, segment, card_version, decided_by, at)
            VALUES (:introduction, :fit, :words, :segment, :cardVersion, :decidedBy, :at)
            ON CONFLICT (introduction) DO UPDATE SET fit = excluded.fit, words = excluded.words, segment = excluded.segment,
                card_version = excluded.card_version, decided_by = excluded.decided_by, at = excluded.at
            """;
    private static final String OF = "SELECT * FROM qualification WHERE introduction = :introduction";

    private final Database database;

    public SqlQualifications(Database database) {
        this.database = database;
    }

    @Override
    public void save(Qualification qualification) {
        database.sql(SAVE)
                .bind("introduction", qualification.introduction().value())
                .bind("fit", qualification.fit())
                .bind("words", qualification.words())
                .bind("segment", qualification.segment().name())
                .bind("cardVersion", qualification.cardVersion())
                .bind("decidedBy", qualification.by().value())
                .bind("at", qualification.at())
                .run();
    }

    @Override
    public Optional<Qualification> of(Introduction.Id introduction) {
        return database.sql(OF)
                .bind("introduction", introduction.value())
                .one(row -> new Qualification(
                        introduction,
                        Qualification.Fit.valueOf(row.getString("fit")),
                        row.getString("words"),
                        new Segment(row.getString("segment")),
                        row.getInt("card_version"),
                        new Teammate.Id(row.getString("decided_by")),
                        Columns.instant(row, "at")));
    }
}
