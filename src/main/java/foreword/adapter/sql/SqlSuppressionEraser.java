package foreword.adapter.sql;

import foreword.activity.Key;
import foreword.people.EmailAddress;
import foreword.privacy.Eraser;
import foreword.privacy.Trace;
import java.time.Instant;

/**
 * What is left of an erased person on the list of addresses that are not written to: of a wish only the digest of the address,
 * so that the wish still holds when the address comes in again; of a bounce nothing.
 */
final class SqlSuppressionEraser implements Eraser {
    private static final String FORGET = """
            DELETE FROM suppression WHERE digest = :digest AND reason IN ('BOUNCING', 'BOUNCED')
            """;
    private static final String KEEP_WISH = """
            INSERT INTO suppression (id, digest, address, reason, words, added_by, since, ends_at, score)
            SELECT :id, :digest, :email, 'ASKED', '', 'foreword', :now, NULL, 0 FROM contact
            WHERE email = :email AND standing = 'DO_NOT_CONTACT'
            ON CONFLICT (digest) DO NOTHING
            """;
    private static final String HIDE = """
            UPDATE suppression SET address = NULL, words = '' WHERE digest = :digest AND address IS NOT NULL
            """;

    private final Database database;

    SqlSuppressionEraser(Database database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "addresses that are not written to";
    }

    @Override
    public int erase(Trace trace, Instant now) {
        EmailAddress email = trace.person().email();
        String digest = new SqlSuppressions(database).digest(email);
        int forgotten = database.sql(FORGET).bind("digest", digest).run();
        database.sql(KEEP_WISH)
                .bind("id", Key.fresh("sp"))
                .bind("digest", digest)
                .bind("email", email.value())
                .bind("now", now)
                .run();
        return forgotten + database.sql(HIDE).bind("digest", digest).run();
    }
}
