package foreword.adapter.sql;

import foreword.activity.LeaseLost;
import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Outbox;
import foreword.outbox.Parcel;
import foreword.outbox.TeamChat;
import foreword.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What goes out, in a table. */
public final class SqlOutbox implements Outbox {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant FOR_EVER = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final String PUT = """
            INSERT INTO delivery (delivery_key, kind, slack_id, card, draft, message_id, envelope_from, recipients, raw,
                account, state, due_at, attempt, words)
            VALUES (:key, :kind, :slackId, :card, :draft, :messageId, :envelopeFrom, :recipients, :raw,
                :account, 'QUEUED', :dueAt, 0, '')
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
            WITH claimed AS (
                SELECT id FROM delivery AS due
                WHERE due.state IN ('QUEUED', 'RETRY') AND due.due_at <= :now
                    AND NOT EXISTS (
                        SELECT 1 FROM delivery AS earlier
                        WHERE earlier.card = due.card AND earlier.slack_id = due.slack_id AND earlier.id < due.id
                            AND earlier.state IN ('QUEUED', 'RETRY', 'SENDING'))
                ORDER BY due.id LIMIT :limit /* SKIP LOCKED */)
            UPDATE delivery SET state = 'SENDING', attempt = attempt + 1, fence = fence + 1, leased_until = :until
            WHERE id IN (SELECT id FROM claimed)
            RETURNING *
            """;
    private static final String TAKE_OVER = """
            WITH claimed AS (
                SELECT id FROM delivery WHERE state = 'SENDING' AND leased_until <= :before ORDER BY id /* SKIP LOCKED */)
            UPDATE delivery SET fence = fence + 1, leased_until = :until WHERE id IN (SELECT id FROM claimed)
            RETURNING *
            """;
    private static final String LAPSED =
            "SELECT COUNT(*) FROM delivery WHERE state = 'SENDING' AND leased_until <= :before";
    private static final String UNKNOWN = "SELECT * FROM delivery WHERE state = 'UNKNOWN' ORDER BY id";
    private static final String END = """
            UPDATE delivery SET state = :state, ended_at = :at, words = :words, leased_until = 0
            WHERE id = :id AND fence = :fence
            """;
    private static final String PUT_BACK = """
            UPDATE delivery SET state = CASE WHEN attempt > 1 THEN 'RETRY' ELSE 'QUEUED' END, attempt = attempt - 1,
                due_at = :until, words = :words, leased_until = 0
            WHERE id = :id AND fence = :fence
            """;
    private static final String PUT_OFF = """
            UPDATE delivery SET due_at = :until
            WHERE slack_id = :slackId AND kind IN ('POST', 'REWRITE') AND state = 'QUEUED' AND due_at > :now
            """;
    private static final String MAIL = "SELECT * FROM delivery WHERE kind = 'MAIL' AND message_id = :messageId";
    private static final String PROVED = """
            UPDATE delivery SET state = 'SENT', words = :words, chore_at = NULL
            WHERE id = :id AND state IN ('UNKNOWN', 'RETRY')
            """;
    private static final String RETRY = """
            UPDATE delivery SET state = 'RETRY', due_at = :at, words = :words, leased_until = 0
            WHERE id = :id AND fence = :fence
            """;
    private static final String COUNT_BY_STATE = "SELECT state, COUNT(*) AS deliveries FROM delivery GROUP BY state";
    private static final String NEXT_DUE =
            "SELECT due_at FROM delivery WHERE state IN ('QUEUED', 'RETRY') ORDER BY due_at LIMIT 1";

    private final Database database;
    private final SqlCardPlaces places;
    private final SqlAccountPace pace;
    private final SqlChores chores;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public SqlOutbox(Database database) {
        this.database = database;
        this.places = new SqlCardPlaces(database);
        this.pace = new SqlAccountPace(database);
        this.chores = new SqlChores(database, LEASE);
    }

    @Override
    public boolean put(String key, Parcel parcel, Instant dueAt) {
        boolean added = ParcelColumns.bound(parcel, database.sql(PUT))
                .bind("key", key)
                .bind("dueAt", dueAt)
                .ran();
        if (added) {
            database.afterCommit(() -> listeners.forEach(Runnable::run));
        }
        return added;
    }

    @Override
    public void putUnlessWaiting(String key, Parcel parcel, Instant dueAt) {
        database.step(() -> {
            boolean waiting = database.sql(WAITING)
                            .bind("kind", ParcelColumns.kind(parcel))
                            .bind("slackId", ParcelColumns.slackId(parcel))
                            .bind(
                                    "card",
                                    Optional.ofNullable(ParcelColumns.card(parcel))
                                            .orElse(""))
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
        return database.sql(WITH_KEY).bind("key", key).one(ParcelColumns::delivery);
    }

    @Override
    public List<Delivery> claimDue(Instant now, int limit) {
        return database
                .sql(CLAIM)
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .bind("limit", limit)
                .claiming(ParcelColumns::delivery)
                .stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }

    @Override
    public List<Delivery> interrupted(Instant now) {
        return takenOver(database.shared() ? now : FOR_EVER, now);
    }

    @Override
    public List<Delivery> takeOver(Instant now) {
        return takenOver(now, now);
    }

    @Override
    public List<Delivery> unknown() {
        return database.sql(UNKNOWN).list(ParcelColumns::delivery);
    }

    @Override
    public Optional<Delivery> mail(String messageId) {
        return database.sql(MAIL).bind("messageId", messageId).one(ParcelColumns::delivery);
    }

    @Override
    public boolean proved(long id, String words) {
        return database.sql(PROVED).bind("id", id).bind("words", words).ran();
    }

    @Override
    public void sent(Delivery delivery, Instant at, String words) {
        end(delivery, Delivery.State.SENT, at, words);
    }

    @Override
    public void retry(Delivery delivery, Instant at, String words) {
        change(delivery, database.sql(RETRY).bind("at", at).bind("words", words));
    }

    @Override
    public void failed(Delivery delivery, Instant at, String words) {
        end(delivery, Delivery.State.FAILED, at, words);
    }

    @Override
    public void unknown(Delivery delivery, Instant at, String words) {
        end(delivery, Delivery.State.UNKNOWN, at, words);
    }

    @Override
    public void putBack(Delivery delivery, Instant until, String words) {
        change(delivery, database.sql(PUT_BACK).bind("until", until).bind("words", words));
    }

    @Override
    public void putOff(String slackId, Instant now, Instant until) {
        database.sql(PUT_OFF)
                .bind("slackId", slackId)
                .bind("now", now)
                .bind("until", until)
                .run();
    }

    @Override
    public void hold(EmailAddress account, Instant until) {
        pace.hold(account, until);
    }

    @Override
    public Optional<Instant> leftBefore(EmailAddress account, int many, Instant since) {
        return pace.leftBefore(account, many, since);
    }

    @Override
    public List<Delivery> chores(Instant now, int limit) {
        return chores.due(now, limit);
    }

    @Override
    public void chore(long id, @Nullable Instant at) {
        chores.next(id, at);
    }

    @Override
    public void posted(Card card, String slackId, TeamChat.Posted where) {
        places.posted(card, slackId, where);
    }

    @Override
    public Optional<TeamChat.Posted> whereIs(Card card, String slackId) {
        return places.whereIs(card, slackId);
    }

    @Override
    public List<String> viewersOf(Card card) {
        return places.viewersOf(card);
    }

    @Override
    public Optional<Card> cardAt(TeamChat.Posted where) {
        return places.cardAt(where);
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
    public Map<String, Long> countByState() {
        Map<String, Long> counts = new TreeMap<>();
        database.sql(COUNT_BY_STATE).list(row -> counts.put(row.getString("state"), row.getLong("deliveries")));
        return counts;
    }

    /** Mostly there is nothing, which is seen without a write. */
    private List<Delivery> takenOver(Instant before, Instant now) {
        if (database.sql(LAPSED).bind("before", before).count() == 0) {
            return List.of();
        }
        return database
                .sql(TAKE_OVER)
                .bind("before", before)
                .bind("until", now.plus(LEASE))
                .claiming(ParcelColumns::delivery)
                .stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }

    private void end(Delivery delivery, Delivery.State state, Instant at, String words) {
        change(delivery, database.sql(END).bind("state", state).bind("at", at).bind("words", words));
    }

    private static void change(Delivery delivery, Statement outcome) {
        if (!outcome.bind("id", delivery.id()).bind("fence", delivery.fence()).ran()) {
            throw new LeaseLost("delivery " + delivery.key());
        }
    }
}
