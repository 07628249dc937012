package foreword.adapter.sql;

import foreword.inbox.MailKey;
import foreword.privacy.Eraser;
import foreword.privacy.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Empties the mails a person wrote that were put aside. */
final class SqlMailAside implements Eraser {
    private static final String FULL = "SELECT * FROM mail_quarantine WHERE raw <> :empty";
    private static final String EMPTY = """
            UPDATE mail_quarantine SET raw = :empty
            WHERE mailbox = :mailbox AND uid_validity = :validity AND uid = :uid
            """;

    private final Database database;

    SqlMailAside(Database database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "mails put aside";
    }

    @Override
    public int erase(Trace trace, Instant now) {
        List<MailKey> theirs = new ArrayList<>();
        database.sql(FULL)
                .bind("empty", new byte[0])
                .all(
                        row -> SqlRawEvents.sent(
                                        new String(row.getBytes("raw"), StandardCharsets.ISO_8859_1), trace.person())
                                && theirs.add(new MailKey(
                                        row.getString("mailbox"), row.getLong("uid_validity"), row.getLong("uid"))),
                        read -> true);
        theirs.forEach(key -> database.sql(EMPTY)
                .bind("empty", new byte[0])
                .bind("mailbox", key.folder())
                .bind("validity", key.uidValidity())
                .bind("uid", key.uid())
                .run());
        return theirs.size();
    }
}
