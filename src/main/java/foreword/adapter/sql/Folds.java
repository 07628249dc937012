package foreword.adapter.sql;

import foreword.people.NameKey;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fills in the comparable spellings of names that were stored before there were any. */
final class Folds {
    private static final List<Folded> COLUMNS = List.of(
            new Folded(
                    "SELECT id, name AS written FROM company WHERE name_fold = ''",
                    "UPDATE company SET name_fold = :fold WHERE id = :id",
                    NameKey::ofCompany),
            new Folded(
                    "SELECT id, company AS written FROM target WHERE company_fold = ''",
                    "UPDATE target SET company_fold = :fold WHERE id = :id",
                    NameKey::ofCompany),
            new Folded(
                    "SELECT id, name AS written FROM target WHERE name_fold = ''",
                    "UPDATE target SET name_fold = :fold WHERE id = :id",
                    NameKey::ofPerson));

    private Folds() {}

    /** A column that is empty, and how it is filled. */
    private record Folded(String empty, String fill, UnaryOperator<String> fold) {}

    private record Row(String id, String written) {}

    static void fill(Database database) {
        COLUMNS.forEach(column -> fill(database, column));
    }

    private static void fill(Database database, Folded column) {
        List<Row> rows =
                database.sql(column.empty()).list(row -> new Row(row.getString("id"), row.getString("written")));
        if (!rows.isEmpty()) {
            database.step(() -> rows.forEach(row -> database.sql(column.fill())
                    .bind("id", row.id())
                    .bind("fold", column.fold().apply(row.written()))
                    .run()));
        }
    }
}
