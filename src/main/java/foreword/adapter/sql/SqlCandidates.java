package foreword.adapter.sql;

import foreword.people.Background;
import foreword.people.Contact;
import foreword.people.NameKey;
import foreword.target.Candidates;
import foreword.target.Somebody;
import foreword.target.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds by indexes who shares something with somebody, so that of many thousands only a few hundred are read. Each reason brings
 * a bounded number; weak reasons are followed only while the better ones leave room.
 */
public final class SqlCandidates implements Candidates {
    /** How many one reason brings. */
    private static final int EACH = 100;

    private static final int WANTED = 50;

    /** Among how many of the most wanted a weak hint is looked for. */
    private static final int HINTED = 1000;

    private static final String CONTACTS_TOLD = "SELECT contact AS id FROM acquaintance WHERE target = :id LIMIT :most";
    private static final String CONTACTS_AT = """
            SELECT contact.id FROM company JOIN contact ON contact.company = company.id
            WHERE company.name_fold = :fold LIMIT :most
            """;
    private static final String CONTACTS_WITH = """
            SELECT SUBSTR(about, 9) AS id FROM fact
            WHERE kind = :kind AND fold = :fold AND about >= 'contact/' AND about < 'contact0' LIMIT :most
            """;
    private static final String CONTACTS_AROUND = """
            SELECT SUBSTR(industry.about, 9) AS id FROM fact AS place
            JOIN fact AS industry ON industry.about = place.about AND industry.kind = 'INDUSTRY' AND industry.fold = :industry
            WHERE place.kind = 'PLACE' AND place.fold = :place AND place.about >= 'contact/' AND place.about < 'contact0'
            LIMIT :most
            """;

    private static final String OPEN = " target.archived = 0 AND target.consent <> 'DECLINED' ";
    /** The same, with a sign that keeps SQLite from walking the whole list in its order instead of looking up the few. */
    private static final String OPEN_AMONG_FEW = " +target.archived = 0 AND target.consent <> 'DECLINED' ";

    private static final String FIRST = " ORDER BY target.priority, target.name_key, target.id LIMIT :most";
    private static final String TARGETS_TOLD =
            "SELECT target.id FROM acquaintance JOIN target ON target.id = acquaintance.target WHERE contact = :id AND"
                    + OPEN_AMONG_FEW + FIRST;
    private static final String TARGETS_AT =
            "SELECT id FROM target WHERE company_fold = :fold AND" + OPEN_AMONG_FEW + FIRST;
    private static final String TARGETS_WITH = """
            SELECT target.id FROM fact JOIN target ON target.id = SUBSTR(fact.about, 8)
            WHERE kind = :kind AND fold = :fold AND about >= 'target/' AND about < 'target0' AND""" + OPEN_AMONG_FEW + FIRST;
    /** The first of the most wanted in the same industry or place; they are walked in order, and their facts looked up. */
    private static final String TARGETS_HINTED =
            "SELECT wanted.id FROM (SELECT id, priority, name_key FROM target WHERE" + OPEN
                    + "ORDER BY priority, name_key, id LIMIT :hinted) AS wanted CROSS JOIN fact"
                    + " WHERE fact.about = 'target/' || wanted.id AND ((fact.kind = 'INDUSTRY' AND fact.fold = :industry)"
                    + " OR (fact.kind = 'PLACE' AND fact.fold = :place))"
                    + " ORDER BY wanted.priority, wanted.name_key, wanted.id LIMIT :most";

    private static final String TARGETS_WANTED = "SELECT id FROM target WHERE" + OPEN + FIRST;
    private static final String TARGETS = "SELECT * FROM target WHERE id IN (<ids>)";

    private final Database database;

    public SqlCandidates(Database database) {
        this.database = database;
    }

    @Override
    public List<Contact.Id> contacts(Target.Id target, Somebody somebody) {
        Set<String> found = new LinkedHashSet<>(ids(limited(CONTACTS_TOLD).bind("id", target.value())));
        Background background = somebody.background();
        companies(somebody)
                .forEach(fold -> found.addAll(ids(limited(CONTACTS_AT).bind("fold", fold))));
        companies(somebody).forEach(fold -> found.addAll(ids(with(CONTACTS_WITH, SqlBackgrounds.Kind.EMPLOYER, fold))));
        folds(SqlBackgrounds.Kind.EVENT, background.events())
                .forEach(fold -> found.addAll(ids(with(CONTACTS_WITH, SqlBackgrounds.Kind.EVENT, fold))));
        if (found.size() < EACH
                && !background.industry().isBlank()
                && !background.place().isBlank()) {
            found.addAll(ids(around(CONTACTS_AROUND, background)));
        }
        weak(background).forEach((kind, fold) -> {
            if (found.size() < EACH) {
                found.addAll(ids(with(CONTACTS_WITH, kind, fold)));
            }
        });
        return found.stream().map(Contact.Id::new).toList();
    }

    @Override
    public List<Target> targets(Contact.Id contact, Somebody somebody) {
        Background background = somebody.background();
        Set<String> found = new LinkedHashSet<>(ids(limited(TARGETS_TOLD).bind("id", contact.value())));
        companies(somebody).forEach(fold -> found.addAll(ids(limited(TARGETS_AT).bind("fold", fold))));
        companies(somebody).forEach(fold -> found.addAll(ids(with(TARGETS_WITH, SqlBackgrounds.Kind.EMPLOYER, fold))));
        folds(SqlBackgrounds.Kind.EVENT, background.events())
                .forEach(fold -> found.addAll(ids(with(TARGETS_WITH, SqlBackgrounds.Kind.EVENT, fold))));
        if (found.size() < EACH && !weak(background).isEmpty()) {
            found.addAll(ids(around(TARGETS_HINTED, background).bind("hinted", HINTED)));
        }
        found.addAll(ids(database.sql(TARGETS_WANTED).bind("most", WANTED)));
        return found.isEmpty()
                ? List.of()
                : database.sql(TARGETS).among("ids", found).list(SqlTargets::target);
    }

    private static List<String> ids(Statement statement) {
        return statement.list(row -> row.getString("id"));
    }

    private Statement limited(String statement) {
        return database.sql(statement).bind("most", EACH);
    }

    private Statement with(String statement, SqlBackgrounds.Kind kind, String fold) {
        return limited(statement).bind("kind", kind).bind("fold", fold);
    }

    private Statement around(String statement, Background background) {
        return limited(statement)
                .bind("industry", NameKey.of(background.industry()))
                .bind("place", NameKey.of(background.place()));
    }

    /** The company of now and those of before. */
    private static Set<String> companies(Somebody somebody) {
        Set<String> folds =
                folds(SqlBackgrounds.Kind.EMPLOYER, somebody.background().employers());
        folds.add(NameKey.ofCompany(somebody.company()));
        return folds;
    }

    private static Map<SqlBackgrounds.Kind, String> weak(Background background) {
        Map<SqlBackgrounds.Kind, String> folds = new LinkedHashMap<>();
        if (!background.place().isBlank()) {
            folds.put(SqlBackgrounds.Kind.PLACE, NameKey.of(background.place()));
        }
        if (!background.industry().isBlank()) {
            folds.put(SqlBackgrounds.Kind.INDUSTRY, NameKey.of(background.industry()));
        }
        return folds;
    }

    private static Set<String> folds(SqlBackgrounds.Kind kind, Collection<String> values) {
        Set<String> folds = new TreeSet<>();
        values.stream().filter(value -> !value.isBlank()).map(kind::fold).forEach(folds::add);
        return folds;
    }
}
