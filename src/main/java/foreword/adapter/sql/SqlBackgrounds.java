package foreword.adapter.sql;

import foreword.people.Background;
import foreword.people.Backgrounds;
import foreword.people.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of people's working lives, fact by fact in a table, so that everybody with one of them can be found. */
public final class SqlBackgrounds implements Backgrounds {
    private static final String FORGET = "DELETE FROM fact WHERE about = :about";
    private static final String ADD = """
            INSERT INTO fact (about, kind, fold, value) VALUES (:about, :kind, :fold, :value)
            ON CONFLICT (about, kind, fold) DO NOTHING
            """;
    private static final String ALL =
            "SELECT about, kind, value FROM fact WHERE about IN (<about>) ORDER BY about, kind, fold";

    private final Database database;

    public SqlBackgrounds(Database database) {
        this.database = database;
    }

    /** What a fact tells. */
    enum Kind {
        EMPLOYER,
        INDUSTRY,
        PLACE,
        EVENT;

        String fold(String value) {
            return this == EMPLOYER ? NameKey.ofCompany(value) : NameKey.of(value);
        }
    }

    private record Fact(String about, Kind kind, String value) {}

    @Override
    public void save(String about, Background background) {
        database.step(() -> {
            database.sql(FORGET).bind("about", about).run();
            background.employers().forEach(value -> add(new Fact(about, Kind.EMPLOYER, value)));
            add(new Fact(about, Kind.INDUSTRY, background.industry()));
            add(new Fact(about, Kind.PLACE, background.place()));
            background.events().forEach(value -> add(new Fact(about, Kind.EVENT, value)));
        });
    }

    @Override
    public Background of(String about) {
        return all(List.of(about)).getOrDefault(about, Background.NONE);
    }

    @Override
    public Map<String, Background> all(Collection<String> about) {
        Map<String, List<Fact>> facts = new HashMap<>();
        if (!about.isEmpty()) {
            database.sql(ALL)
                    .among("about", about)
                    .list(row -> new Fact(
                            row.getString("about"), Kind.valueOf(row.getString("kind")), row.getString("value")))
                    .forEach(fact -> facts.computeIfAbsent(fact.about(), it -> new ArrayList<>())
                            .add(fact));
        }
        Map<String, Background> backgrounds = new HashMap<>();
        facts.forEach((key, of) -> backgrounds.put(
                key,
                new Background(
                        values(of, Kind.EMPLOYER),
                        String.join(", ", values(of, Kind.INDUSTRY)),
                        String.join(", ", values(of, Kind.PLACE)),
                        values(of, Kind.EVENT))));
        return backgrounds;
    }

    private void add(Fact fact) {
        if (!fact.value().isBlank()) {
            database.sql(ADD)
                    .bind("about", fact.about())
                    .bind("kind", fact.kind())
                    .bind("fold", fact.kind().fold(fact.value()))
                    .bind("value", fact.value().strip())
                    .run();
        }
    }

    private static List<String> values(List<Fact> facts, Kind kind) {
        return facts.stream().filter(it -> it.kind() == kind).map(Fact::value).toList();
    }
}
