package foreword.adapter.sql;

import foreword.praise.Praise;
import foreword.praise.PraiseSearch;
import java.util.List;

/** Looks for words in kept praise with {@code LIKE}, in places for eight patterns. */
public final class SqlPraiseSearch implements PraiseSearch {
    private static final String FIND = """
            SELECT * FROM (
                SELECT praise.*, praise.body_key || ' ' || COALESCE(contact.name_key, LOWER(stranger.name), '') || ' '
                    || COALESCE(company.name_key, '') || ' ' || LOWER(praise.kind) AS sought
                FROM praise
                LEFT JOIN contact ON contact.id = praise.speaker
                LEFT JOIN stranger ON stranger.id = praise.stranger AND praise.speaker IS NULL
                LEFT JOIN company ON company.id = COALESCE(contact.company, stranger.guess)
                WHERE praise.state NOT IN ('ERASED', 'DISMISSED')) AS kept
            WHERE sought LIKE :word1 ESCAPE '!' AND sought LIKE :word2 ESCAPE '!' AND sought LIKE :word3 ESCAPE '!'
                AND sought LIKE :word4 ESCAPE '!' AND sought LIKE :word5 ESCAPE '!' AND sought LIKE :word6 ESCAPE '!'
                AND sought LIKE :word7 ESCAPE '!' AND sought LIKE :word8 ESCAPE '!'
            ORDER BY heard_at DESC, id LIMIT :most OFFSET :skip
            """;
    private static final String ANYTHING = "%";

    private final Database database;

    public SqlPraiseSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<Praise> find(List<String> words, int skip, int most) {
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_WORDS + " words can be looked for, not " + words.size());
        }
        Statement find = database.sql(FIND).bind("most", most).bind("skip", skip);
        for (int place = 1; place <= MOST_WORDS; place++) {
            find.bind("word" + place, place <= words.size() ? pattern(words.get(place - 1)) : ANYTHING);
        }
        return find.list(SqlPraises::praise);
    }

    /** Any apostrophe stands for any other, since some keyboards bend it. */
    private static String pattern(String word) {
        String literal = Columns.key(word)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .replace('\'', '_')
                .replace('\u2019', '_');
        return "%" + literal + "%";
    }
}
