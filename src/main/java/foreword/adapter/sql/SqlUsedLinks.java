package foreword.adapter.sql;

import foreword.byemail.Link;
import foreword.byemail.UsedLinks;
import java.time.Instant;

/** Links that have done their deed, in a table. */
public final class SqlUsedLinks implements UsedLinks {
    private static final String USE =
            "INSERT INTO link_used (nonce, expires_at) VALUES (:nonce, :expiresAt) ON CONFLICT (nonce) DO NOTHING";
    private static final String GIVE_BACK = "DELETE FROM link_used WHERE nonce = :nonce";
    private static final String USED = "SELECT COUNT(*) FROM link_used WHERE nonce = :nonce";
    private static final String FORGET = "DELETE FROM link_used WHERE expires_at < :now";

    private final Database database;

    public SqlUsedLinks(Database database) {
        this.database = database;
    }

    @Override
    public boolean use(Link link) {
        return database.sql(USE)
                .bind("nonce", link.nonce())
                .bind("expiresAt", link.expires())
                .ran();
    }

    @Override
    public void giveBack(Link link) {
        database.sql(GIVE_BACK).bind("nonce", link.nonce()).run();
    }

    @Override
    public boolean used(Link link) {
        return database.sql(USED).bind("nonce", link.nonce()).count() > 0;
    }

    @Override
    public void forgetExpired(Instant now) {
        database.sql(FORGET).bind("now", now).run();
    }
}
