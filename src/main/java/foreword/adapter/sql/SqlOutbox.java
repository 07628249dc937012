package foreword.adapter.sql;

import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Outbox;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.outbox.TeamChat;
import foreword.people.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What goes out, in a table. */
public final class SqlOutbox implements Outbox {
    private static final String PUT = """
            INSERT INTO delivery (delivery_key, kind, slack_id, card, draft, message_id, envelope_from, recipients, raw,
                state, due_at, attempt, words)
            VALUES (:key, :kind, :slackId, :card, :draft, :messageId, :envelopeFrom, :recipients, :raw,
                'QUEUED', :dueAt, 0, '')
            ON CONFLICT (delivery_key) DO NOTHING
            """;
    private static final String WAITING = """
            SELECT COUNT(*) FROM delivery WHERE kind = :kind AND slack_id = :slackId AND COALESCE(card, '') = :card
                AND state IN ('QUEUED', 'RETRY') AND due_at <= :dueAt
            """;
    private static final String WITHDRAW =
            "UPDATE delivery SET state = 'WITHDRAWN' WHERE delivery_key = :key AND state = 'QUEUED'";
    private static final String WITH_KEY = "SELECT * FROM delivery WHERE delivery_key = :key";
    private static final String CLAIM = """
            UPDATE delivery SET state = 'SENDING', attempt = attempt + 1
            WHERE id IN (
                SELECT id FROM delivery AS due
                WHERE due.state IN ('QUEUED', 'RETRY') AND due.due_at <= :now
                    AND NOT EXISTS (
                        SELECT 1 FROM delivery AS earlier
                        WHERE earlier.card = due.card AND earlier.slack_id = due.slack_id AND earlier.id < due.id
                            AND earlier.state IN ('QUEUED', 'RETRY', 'SENDING'))
                ORDER BY due.id LIMIT :limit)
            RETURNING *
            """;
    private static final String IN_STATE = "SELECT * FROM delivery WHERE state = :state ORDER BY id";
    private static final String END = "UPDATE delivery SET state = :state, words = :words WHERE id = :id";
    private static final String MAIL = "SELECT * FROM delivery WHERE kind = 'MAIL' AND message_id = :messageId";
    private static final String PROVED = """
            UPDATE delivery SET state = 'SENT', words = :words WHERE id = :id AND state IN ('UNKNOWN', 'RETRY')
            """;
    private static final String RETRY =
            "UPDATE delivery SET state = 'RETRY', due_at = :at, words = :words WHERE id = :id";
    private static final String POSTED = """
            INSERT INTO card_place (card, slack_id, channel, ts) VALUES (:card, :slackId, :channel, :ts)
            ON CONFLICT (card, slack_id) DO UPDATE SET channel = excluded.channel, ts = excluded.ts
            """;
    private static final String WHERE_IS = "SELECT * FROM card_place WHERE card = :card AND slack_id = :slackId";
    private static final String VIEWERS = """
            SELECT DISTINCT slack_id FROM delivery WHERE card = :card AND kind = 'POST' AND state NOT IN ('FAILED', 'WITHDRAWN')
            """;
    private static final String CARD_AT = "SELECT card FROM card_place WHERE channel = :channel AND ts = :ts";
    private static final String COUNT_BY_STATE = "SELECT state, COUNT(*) AS deliveries FROM delivery GROUP BY state";
    private static final String NEXT_DUE =
            "SELECT due_at FROM delivery WHERE state IN ('QUEUED', 'RETRY') ORDER BY due_at LIMIT 1";

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public boolean put(String key, Parcel parcel, Instant dueAt) {
        boolean added = bound(parcel, PUT).bind("key", key).bind("dueAt", dueAt).ran();
        if (added) {
            database.afterCommit(() -> listeners.forEach(Runnable::run));
        }
        return added;
    }

    @Override
    public void putUnlessWaiting(String key, Parcel parcel, Instant dueAt) {
        database.step(() -> {
            boolean waiting = database.sql(WAITING)
                            .bind("kind", kind(parcel))
                            .bind("slackId", slackId(parcel))
                            .bind("card", Optional.ofNullable(card(parcel)).orElse(""))
                            .bind("dueAt", dueAt)
                            .count()
                    > 0;
            if (!waiting) {
                put(key, parcel, dueAt);
            }
        });
    }

    @Override
    public boolean withdraw(String key) {
        return database.sql(WITHDRAW).bind("key", key).ran();
    }

    @Override
    public Optional<Delivery> withKey(String key) {
        return database.sql(WITH_KEY).bind("key", key).one(SqlOutbox::delivery);
    }

    @Override
    public List<Delivery> claimDue(Instant now, int limit) {
        return database.sql(CLAIM).bind("now", now).bind("limit", limit).returning(SqlOutbox::delivery).stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }

    @Override
    public List<Delivery> interrupted() {
        return database.sql(IN_STATE).bind("state", Delivery.State.SENDING).list(SqlOutbox::delivery);
    }

    @Override
    public List<Delivery> unknown() {
        return database.sql(IN_STATE).bind("state", Delivery.State.UNKNOWN).list(SqlOutbox::delivery);
    }

    @Override
    public Optional<Delivery> mail(String messageId) {
        return database.sql(MAIL).bind("messageId", messageId).one(SqlOutbox::delivery);
    }

    @Override
    public boolean proved(long id, String words) {
        return database.sql(PROVED).bind("id", id).bind("words", words).ran();
    }

    @Override
    public void sent(long id, String words) {
        end(id, Delivery.State.SENT, words);
    }

    @Override
    public void retry(long id, Instant at, String words) {
        database.sql(RETRY).bind("id", id).bind("at", at).bind("words", words).run();
    }

    @Override
    public void failed(long id, String words) {
        end(id, Delivery.State.FAILED, words);
    }

    @Override
    public void unknown(long id, String words) {
        end(id, Delivery.State.UNKNOWN, words);
    }

    @Override
    public void posted(Card card, String slackId, TeamChat.Posted where) {
        database.sql(POSTED)
                .bind("card", card.toString())
                .bind("slackId", slackId)
                .bind("channel", where.channel())
                .bind("ts", where.ts())
                .run();
    }

    @Override
    public Optional<TeamChat.Posted> whereIs(Card card, String slackId) {
        return database.sql(WHERE_IS)
                .bind("card", card.toString())
                .bind("slackId", slackId)
                .one(row -> new TeamChat.Posted(row.getString("channel"), row.getString("ts")));
    }

    @Override
    public List<String> viewersOf(Card card) {
        return database.sql(VIEWERS).bind("card", card.toString()).list(row -> row.getString("slack_id"));
    }

    @Override
    public Optional<Card> cardAt(TeamChat.Posted where) {
        return database.sql(CARD_AT)
                .bind("channel", where.channel())
                .bind("ts", where.ts())
                .one(row -> Card.read(row.getString("card")));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.sql(NEXT_DUE).one(row -> Columns.instant(row, "due_at"));
    }

    @Override
    public void onPut(Runnable listener) {
        listeners.add(listener);
    }

    /** How many deliveries there are in each state. */
    public java.util.Map<String, Long> countByState() {
        java.util.Map<String, Long> counts = new java.util.TreeMap<>();
        database.sql(COUNT_BY_STATE).list(row -> counts.put(row.getString("state"), row.getLong("deliveries")));
        return counts;
    }

    private void end(long id, Delivery.State state, String words) {
        database.sql(END)
                .bind("id", id)
                .bind("state", state)
                .bind("words", words)
                .run();
    }

    private Statement bound(Parcel parcel, String statement) {
        OutgoingMail mail = parcel instanceof Parcel.Mail it ? it.mail() : null;
        return database.sql(statement)
                .bind("kind", kind(parcel))
                .bind("slackId", slackId(parcel))
                .bind("card", card(parcel))
                .bind("draft", parcel instanceof Parcel.Mail it ? it.draft() : null)
                .bind("messageId", mail == null ? null : mail.messageId())
                .bind("envelopeFrom", mail == null ? null : mail.envelopeFrom().value())
                .bind("recipients", mail == null ? null : Columns.addresses(mail.recipients()))
                .bind("raw", mail == null ? null : mail.raw());
    }

    private static String kind(Parcel parcel) {
        return parcel.fold(mail -> "MAIL", post -> "POST", rewrite -> "REWRITE", home -> "HOME");
    }

    private static @Nullable String slackId(Parcel parcel) {
        return parcel.<Optional<String>>fold(
                        mail -> Optional.empty(),
                        post -> Optional.of(post.slackId()),
                        rewrite -> Optional.of(rewrite.slackId()),
                        home -> Optional.of(home.slackId()))
                .orElse(null);
    }

    private static @Nullable String card(Parcel parcel) {
        return parcel.<Optional<String>>fold(
                        mail -> Optional.empty(),
                        post -> Optional.of(post.card().toString()),
                        rewrite -> Optional.of(rewrite.card().toString()),
                        home -> Optional.empty())
                .orElse(null);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("delivery_key"),
                parcel(row),
                Delivery.State.valueOf(row.getString("state")),
                Columns.instant(row, "due_at"),
                row.getInt("attempt"),
                row.getString("words"));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        String slackId = row.getString("slack_id");
        return switch (row.getString("kind")) {
            case "MAIL" ->
                new Parcel.Mail(
                        row.getString("draft"),
                        new OutgoingMail(
                                row.getString("message_id"),
                                new EmailAddress(row.getString("envelope_from")),
                                Columns.addresses(row.getString("recipients")),
                                row.getBytes("raw")));
            case "POST" -> new Parcel.Post(slackId, Card.read(row.getString("card")));
            case "REWRITE" -> new Parcel.Rewrite(slackId, Card.read(row.getString("card")));
            default -> new Parcel.Home(slackId);
        };
    }
}
