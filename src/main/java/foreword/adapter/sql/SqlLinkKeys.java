package foreword.adapter.sql;

import foreword.byemail.LinkKey;
import foreword.byemail.LinkKeys;
import java.util.List;

/** The secrets of links, in a table. */
public final class SqlLinkKeys implements LinkKeys {
    private static final String ALL = "SELECT * FROM link_key ORDER BY id";
    private static final String ADD =
            "INSERT INTO link_key (id, secret, made_at) VALUES (:id, :secret, :at) ON CONFLICT (id) DO NOTHING";
    private static final String FORGET = "DELETE FROM link_key WHERE id = :id";

    private final Database database;

    public SqlLinkKeys(Database database) {
        this.database = database;
    }

    @Override
    public List<LinkKey> all() {
        return database.sql(ALL)
                .list(row -> new LinkKey(row.getInt("id"), row.getString("secret"), Columns.instant(row, "made_at")));
    }

    @Override
    public void add(LinkKey key) {
        database.sql(ADD)
                .bind("id", key.id())
                .bind("secret", key.secret())
                .bind("at", key.madeAt())
                .run();
    }

    @Override
    public void forget(LinkKey key) {
        database.sql(FORGET).bind("id", key.id()).run();
    }
}
