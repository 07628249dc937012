package foreword.adapter.sql;

import foreword.inbox.InboundEvent;
import java.util.HexFormat;
import java.util.OptionalLong;

/** Which mails of which mailbox were taken in; each mail once, also after the server renumbered them. */
public final class SqlMailLedger {
    private static final String SEEN = """
            SELECT COUNT(*) FROM mail_seen
            WHERE mailbox = :mailbox AND ((uid_validity = :validity AND uid = :uid) OR sha256 = :sha256)
            """;
    private static final String REMEMBER = """
            INSERT INTO mail_seen (mailbox, uid_validity, uid, sha256) VALUES (:mailbox, :validity, :uid, :sha256)
            ON CONFLICT (mailbox, uid_validity, uid) DO NOTHING
            """;
    private static final String LAST =
            "SELECT MAX(uid) FROM mail_seen WHERE mailbox = :mailbox AND uid_validity = :validity";

    private final Database database;
    private final SqlInbox inbox;

    public SqlMailLedger(Database database, SqlInbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /**
     * Takes a mail in: ledger and inbox in one transaction.
     *
     * @return false when it was taken in before
     */
    public boolean arrived(String mailbox, long uidValidity, long uid, InboundEvent mail) {
        String sha256 = HexFormat.of().formatHex(SqlActivityLog.sha256().digest(mail.payload()));
        return database.step(() -> {
            boolean seen = statement(SEEN, mailbox, uidValidity)
                            .bind("uid", uid)
                            .bind("sha256", sha256)
                            .count()
                    > 0;
            statement(REMEMBER, mailbox, uidValidity)
                    .bind("uid", uid)
                    .bind("sha256", sha256)
                    .run();
            return !seen && inbox.accept(mail);
        });
    }

    /** The highest UID that was taken in; empty for a mailbox that is new to us. */
    public OptionalLong last(String mailbox, long uidValidity) {
        return statement(LAST, mailbox, uidValidity)
                .one(row -> {
                    long uid = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(uid);
                })
                .orElse(OptionalLong.empty());
    }

    private Statement statement(String sql, String mailbox, long uidValidity) {
        return database.sql(sql).bind("mailbox", mailbox).bind("validity", uidValidity);
    }
}
