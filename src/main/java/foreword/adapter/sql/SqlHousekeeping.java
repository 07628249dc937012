package foreword.adapter.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes away what nobody needs any more of reminders, of what went out and of what came in, and says how much there is. The timeline is
 * the audit log, of which nothing is ever taken away; all figures of reports come from it and from rows that stay.
 */
public final class SqlHousekeeping {
    /** Rows that only say that a card or the Home tab was drawn again. */
    private static final Duration DRAWN_KEPT = Duration.ofDays(7);

    private static final Duration MAILS_KEPT = Duration.ofDays(30);
    private static final Duration DEAD_KEPT = Duration.ofDays(90);
    private static final String FORGET_DRAWN = """
            DELETE FROM delivery
            WHERE kind IN ('HOME', 'REWRITE') AND state IN ('SENT', 'FAILED') AND ended_at < :before
            """;
    /** The draft keeps the words, and the Message-ID is what replies and bounces are known by. */
    private static final String EMPTY_MAILS = """
            UPDATE delivery SET raw = :empty
            WHERE kind = 'MAIL' AND state IN ('SENT', 'FAILED') AND ended_at < :before AND chore_at IS NULL AND raw <> :empty
            """;

    private static final String FORGET_DEAD =
            "DELETE FROM inbound WHERE state = 'DEAD' AND source <> 'MAIL' AND next_at < :before";
    private static final String NOTE_ENDED = """
            UPDATE nudge SET ended_at = :now
            WHERE next_at IS NULL AND ended_at IS NULL AND state IN ('DONE', 'CANCELLED', 'EXPIRED')
            """;
    private static final String FORGET_ENDED = "DELETE FROM nudge WHERE ended_at < :before";
    /** One that still names a nudge is drawn anew when that ends. */
    private static final String FORGET_BUNDLES = """
            DELETE FROM bundle
            WHERE at < :before AND NOT EXISTS (
                SELECT 1 FROM bundle_nudge JOIN nudge ON nudge.id = bundle_nudge.nudge WHERE bundle_nudge.bundle = bundle.id)
            """;

    private static final String FORGET_NAMED =
            "DELETE FROM bundle_nudge WHERE NOT EXISTS (SELECT 1 FROM bundle WHERE bundle.id = bundle_nudge.bundle)";
    /** Its key keeps it from going out twice; what is older than a year and whose outcome is known is not put again. */
    private static final String FORGET_SENT = """
            DELETE FROM delivery
            WHERE state IN ('SENT', 'FAILED', 'WITHDRAWN') AND COALESCE(ended_at, due_at) < :before AND chore_at IS NULL
            """;

    private static final String FORGET_PLACES = """
            DELETE FROM card_place WHERE NOT EXISTS (
                SELECT 1 FROM delivery
                WHERE delivery.card = card_place.card AND delivery.slack_id = card_place.slack_id AND delivery.kind = 'POST')
            """;
    /** The digest of each mail stays, by which it is known should it come again. */
    private static final String FORGET_MAILS =
            "DELETE FROM inbound WHERE source = 'MAIL' AND state IN ('DONE', 'DEAD') AND received_at < :before";

    /** Its name keeps an occasion from being told twice, so it stays as long as the mail that it is about. */
    private static final String FORGET_NOTICES = """
            DELETE FROM notice
            WHERE at < :before
                AND NOT EXISTS (
                    SELECT 1 FROM delivery WHERE delivery.card IN ('NOTICE/' || notice.id, 'TROUBLE/' || notice.id))
                AND about NOT IN (
                    SELECT 'draft/' || draft FROM delivery
                    WHERE draft IS NOT NULL AND state NOT IN ('SENT', 'FAILED', 'WITHDRAWN'))
            """;

    private static final String FORGET_PLANS = "DELETE FROM week_plan WHERE made_at < :before";
    private static final String FORGET_PLANNED =
            "DELETE FROM week_plan_row WHERE NOT EXISTS (SELECT 1 FROM week_plan WHERE week_plan.id = week_plan_row.plan)";
    /** Below its place a folder is not read again, and of an earlier numbering neither. */
    private static final String FORGET_NUMBERS = """
            DELETE FROM mail_seen WHERE EXISTS (
                SELECT 1 FROM mail_cursor place
                WHERE place.mailbox = mail_seen.mailbox
                    AND (place.uid_validity <> mail_seen.uid_validity OR place.uid > mail_seen.uid))
            """;

    /** One without a time is from before times were kept: it counts as taken in now, as nobody knows when it was. */
    private static final String DATE_DIGESTS = "UPDATE mail_content SET at = :now WHERE at = 0";

    private static final String FORGET_DIGESTS = "DELETE FROM mail_content WHERE at < :before";

    private static final List<String> GROWING = List.of(
            "activity",
            "bundle",
            "card_place",
            "delivery",
            "inbound",
            "mail_content",
            "mail_seen",
            "notice",
            "nudge",
            "praise",
            "webhook_delivery",
            "week_plan");

    private final Database database;
    private final Kept kept;

    public SqlHousekeeping(Database database, Kept kept) {
        this.database = database;
        this.kept = kept;
    }

    /**
     * How long things are kept once they are over.
     *
     * @param reminders those that ended, the messages that named them, and the plans of weeks
     * @param messages what was sent, told and taken in, with the keys that keep it from being sent twice
     * @param digests by which a mail is known that was taken in before
     */
    public record Kept(Duration reminders, Duration messages, Duration digests) {
        public static final Kept USUAL = new Kept(Duration.ofDays(365), Duration.ofDays(400), Duration.ofDays(1825));
    }

    /** How many rows were taken away or emptied. */
    public int tidy(Instant now) {
        return tidyDelivered(now) + tidyReminders(now) + tidyMessages(now);
    }

    /** How many rows the tables have that grow with what happens. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        GROWING.forEach(table ->
                rows.put(table, database.sql("SELECT COUNT(*) FROM " + table).count()));
        return rows;
    }

    /** How many bytes the database takes on its disk. */
    public long bytes() {
        return database.size();
    }

    private int tidyDelivered(Instant now) {
        return forget(FORGET_DRAWN, now.minus(DRAWN_KEPT))
                + database.sql(EMPTY_MAILS)
                        .bind("empty", new byte[0])
                        .bind("before", now.minus(MAILS_KEPT))
                        .run()
                + forget(FORGET_DEAD, now.minus(DEAD_KEPT));
    }

    private int tidyReminders(Instant now) {
        Instant before = now.minus(kept.reminders());
        database.sql(NOTE_ENDED).bind("now", now).run();
        return database.step(() -> forget(FORGET_ENDED, before)
                + forget(FORGET_BUNDLES, before)
                + database.sql(FORGET_NAMED).run()
                + forget(FORGET_PLANS, before)
                + database.sql(FORGET_PLANNED).run());
    }

    private int tidyMessages(Instant now) {
        Instant before = now.minus(kept.messages());
        database.sql(DATE_DIGESTS).bind("now", now).run();
        return database.step(() -> forget(FORGET_SENT, before)
                + database.sql(FORGET_PLACES).run()
                + forget(FORGET_NOTICES, before)
                + forget(FORGET_MAILS, before)
                + database.sql(FORGET_NUMBERS).run()
                + forget(FORGET_DIGESTS, now.minus(kept.digests())));
    }

    private int forget(String sql, Instant before) {
        return database.sql(sql).bind("before", before).run();
    }
}
