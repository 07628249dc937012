package foreword.adapter.sql;

import foreword.inbox.InboundEvent;
import foreword.inbox.MailKey;
import foreword.inbox.MailLedger;
import foreword.inbox.MailPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which mails of which folder were taken in; each mail once, also after it was moved or the server renumbered it. */
public final class SqlMailLedger implements MailLedger {
    private static final Duration KEPT_ASIDE = Duration.ofDays(90);
    private static final String PLACE = "SELECT * FROM mail_cursor WHERE mailbox = :mailbox";
    private static final String BEGIN = """
            INSERT INTO mail_cursor (mailbox, uid_validity, uid, since, seen_at)
            VALUES (:mailbox, :validity, :uid, :since, :at)
            ON CONFLICT (mailbox) DO UPDATE SET
                renumbered_at = CASE WHEN mail_cursor.uid_validity <> excluded.uid_validity
                    THEN excluded.seen_at ELSE mail_cursor.renumbered_at END,
                uid_validity = excluded.uid_validity, uid = excluded.uid, since = excluded.since, seen_at = excluded.seen_at
            """;
    private static final String MOVE = """
            UPDATE mail_cursor SET uid = :uid, seen_at = :at
            WHERE mailbox = :mailbox AND uid_validity = :validity AND uid < :uid
            """;
    private static final String UNBOUND =
            "UPDATE mail_cursor SET since = NULL WHERE mailbox = :mailbox AND uid_validity = :validity";
    private static final String SEEN = """
            INSERT INTO mail_seen (mailbox, uid_validity, uid, sha256) VALUES (:mailbox, :validity, :uid, :sha256)
            ON CONFLICT (mailbox, uid_validity, uid) DO NOTHING
            """;
    private static final String CONTENT =
            "INSERT INTO mail_content (sha256, at) VALUES (:sha256, :at) ON CONFLICT (sha256) DO NOTHING";
    private static final String ASIDE = """
            INSERT INTO mail_quarantine (mailbox, uid_validity, uid, raw, why, at)
            VALUES (:mailbox, :validity, :uid, :raw, :why, :at)
            ON CONFLICT (mailbox, uid_validity, uid) DO NOTHING
            """;
    private static final String ALL_ASIDE = "SELECT mailbox, uid, why, at FROM mail_quarantine ORDER BY at";
    private static final String COUNT_ASIDE = "SELECT COUNT(*) FROM mail_quarantine";
    private static final String FORGET_ASIDE = "DELETE FROM mail_quarantine WHERE at < :before";
    private static final String RENUMBERED =
            "SELECT mailbox, renumbered_at FROM mail_cursor WHERE renumbered_at IS NOT NULL ORDER BY mailbox";

    private final Database database;
    private final SqlInbox inbox;

    public SqlMailLedger(Database database, SqlInbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /** A mail that was put aside. */
    public record Aside(String folder, long uid, String why, Instant at) {}

    /** A folder whose mails got new numbers. */
    public record Renumbered(String folder, Instant at) {}

    @Override
    public Optional<MailPlace> place(String folder) {
        return database.sql(PLACE)
                .bind("mailbox", folder)
                .one(row -> new MailPlace(
                        row.getLong("uid_validity"),
                        row.getLong("uid"),
                        Columns.maybeInstant(row, "since"),
                        Columns.instant(row, "seen_at")));
    }

    @Override
    public void begin(String folder, MailPlace place) {
        database.sql(BEGIN)
                .bind("mailbox", folder)
                .bind("validity", place.uidValidity())
                .bind("uid", place.uid())
                .bind("since", place.since())
                .bind("at", place.seenAt())
                .run();
    }

    @Override
    public boolean arrived(MailKey key, byte[] raw, Instant now) {
        String sha256 = CanonicalMail.sha256(raw);
        return database.step(() -> {
            move(key, now);
            boolean here = statement(SEEN, key).bind("sha256", sha256).ran();
            return here
                    && database.sql(CONTENT)
                            .bind("sha256", sha256)
                            .bind("at", now)
                            .ran()
                    && inbox.accept(new InboundEvent(InboundEvent.Source.MAIL, key.toString(), "mail", raw, now));
        });
    }

    @Override
    public void quarantined(MailKey key, byte[] raw, String why, Instant now) {
        database.step(() -> {
            move(key, now);
            return statement(ASIDE, key)
                    .bind("raw", raw)
                    .bind("why", why)
                    .bind("at", now)
                    .run();
        });
    }

    @Override
    public void readUpTo(MailKey last, Instant now) {
        database.step(() -> {
            move(last, now);
            return database.sql(UNBOUND)
                    .bind("mailbox", last.folder())
                    .bind("validity", last.uidValidity())
                    .run();
        });
    }

    /** The mails that were put aside, the oldest first. */
    public List<Aside> aside() {
        return database.sql(ALL_ASIDE)
                .list(row -> new Aside(
                        row.getString("mailbox"),
                        row.getLong("uid"),
                        row.getString("why"),
                        Columns.instant(row, "at")));
    }

    /** How many mails were put aside. */
    public long countAside() {
        return database.sql(COUNT_ASIDE).count();
    }

    /** The folders that were numbered anew since we read them. */
    public List<Renumbered> renumbered() {
        return database.sql(RENUMBERED)
                .list(row -> new Renumbered(row.getString("mailbox"), Columns.instant(row, "renumbered_at")));
    }

    /** Forgets mails that were put aside long ago. */
    public int purge(Instant now) {
        return database.sql(FORGET_ASIDE).bind("before", now.minus(KEPT_ASIDE)).run();
    }

    private void move(MailKey key, Instant now) {
        statement(MOVE, key).bind("at", now).run();
    }

    private Statement statement(String sql, MailKey key) {
        return database.sql(sql)
                .bind("mailbox", key.folder())
                .bind("validity", key.uidValidity())
                .bind("uid", key.uid());
    }
}
