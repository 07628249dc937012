package foreword.adapter.sql;

import foreword.activity.LeaseLost;
import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What came in, in a table. Events that arrive together are committed together by one thread (group commit), and each caller
 * returns only after the commit.
 */
public final class SqlInbox implements Inbox, AutoCloseable {
    private static final int MOST_ATTEMPTS = 8;
    private static final int AT_ONCE = 256;
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final int MOST_GIVEN_WAY = 250;
    private static final Instant FOR_EVER = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final Duration KEPT_WHEN_DONE = Duration.ofDays(2);
    private static final String ACCEPT = """
            INSERT INTO inbound (source, event_key, kind, payload, received_at, state, attempt, next_at, reason)
            VALUES (:source, :key, :kind, :payload, :receivedAt, :state, 0, :receivedAt, '')
            ON CONFLICT (source, event_key) DO NOTHING
            """;
    private static final String CLAIM = """
            UPDATE inbound SET attempt = attempt + 1, next_at = :leasedUntil, state = 'WORKING'
            WHERE id = (
                SELECT id FROM inbound
                WHERE state IN ('WAITING', 'WORKING') AND next_at <= :now AND attempt < :most
                ORDER BY next_at, id LIMIT 1 /* SKIP LOCKED */)
            RETURNING *
            """;
    private static final String DONE =
            "UPDATE inbound SET state = 'DONE' WHERE id = :id AND state = 'WORKING' AND attempt = :attempt";
    private static final String FAILED = """
            UPDATE inbound SET state = CASE WHEN attempt >= :most THEN 'DEAD' ELSE 'WAITING' END, next_at = :next,
                reason = :reason
            WHERE id = :id AND state = 'WORKING' AND attempt = :attempt
            """;
    private static final String RELEASE = """
            UPDATE inbound SET state = CASE WHEN attempt >= :most THEN 'DEAD' ELSE 'WAITING' END, next_at = 0,
                reason = 'the process ended while it was worked on'
            WHERE state = 'WORKING' AND next_at <= :before
            """;
    private static final String PURGE =
            "DELETE FROM inbound WHERE state = 'DONE' AND source <> 'MAIL' AND next_at < :before";
    /** A mailbox may be numbered anew after years, so the key of a mail stays; its words do not. */
    private static final String EMPTY =
            "UPDATE inbound SET payload = :empty WHERE state = 'DONE' AND source = 'MAIL' AND next_at < :before "
                    + "AND payload <> :empty";

    private static final String COUNT = "SELECT COUNT(*) FROM inbound WHERE state = :state";

    private final Database database;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(10_000);
    private final AtomicInteger arriving = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread committer = new Thread(this::commitForEver, "inbox-commit");
    private volatile boolean open = true;

    public SqlInbox(Database database) {
        this.database = database;
        committer.setDaemon(true);
        committer.start();
    }

    /** An event whose sender waits for the commit. */
    private record Waiting(InboundEvent event, String state, CompletableFuture<Boolean> stored) {
        boolean outcome() {
            try {
                return stored.join();
            } catch (CompletionException failed) {
                throw new IllegalStateException("the event was not stored: " + event.key(), failed.getCause());
            }
        }
    }

    @Override
    public boolean accept(InboundEvent event) {
        return stored(event, "WAITING");
    }

    @Override
    public int acceptAll(List<InboundEvent> events) {
        if (events.size() == 1) {
            return accept(events.get(0)) ? 1 : 0;
        }
        return database.step(() -> (int) events.stream().filter(this::accept).count());
    }

    @Override
    public boolean acceptWorkedOn(InboundEvent event) {
        return stored(event, "DONE");
    }

    @Override
    public Optional<Claimed> claim(Instant now, int leaseSeconds) {
        giveWay();
        return database
                .sql(CLAIM)
                .bind("now", now)
                .bind("leasedUntil", now.plusSeconds(leaseSeconds))
                .bind("most", MOST_ATTEMPTS)
                .claiming(SqlInbox::claimed)
                .stream()
                .findFirst();
    }

    @Override
    public void done(Claimed claimed) {
        if (!database.sql(DONE)
                .bind("id", claimed.id())
                .bind("attempt", claimed.attempt())
                .ran()) {
            throw new LeaseLost("event " + claimed.id());
        }
    }

    @Override
    public void failed(Claimed claimed, String reason, Instant next) {
        database.sql(FAILED)
                .bind("id", claimed.id())
                .bind("attempt", claimed.attempt())
                .bind("most", MOST_ATTEMPTS)
                .bind("next", next)
                .bind("reason", reason)
                .run();
    }

    @Override
    public void onAccepted(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Whatever was in work when the process died waits again at once, or is put aside after its last attempt; where other nodes
     * may be at work, only what they have let lie.
     */
    public void releaseInterrupted(Instant now) {
        releaseLate(database.shared() ? now : FOR_EVER);
    }

    /** The same for whatever was let lie, also after its last attempt, when nobody claims it any more. */
    public void releaseLate(Instant now) {
        database.sql(RELEASE).bind("most", MOST_ATTEMPTS).bind("before", now).run();
    }

    /**
     * Forgets the raw events, and the content of mails, once they are worked on and nobody repeats them any more. What
     * was made of them, such as a quote or an answer, stands in other tables.
     *
     * @return how many events were forgotten
     */
    public int purge(Instant now) {
        Instant before = now.minus(KEPT_WHEN_DONE);
        int emptied = database.sql(EMPTY)
                .bind("empty", new byte[0])
                .bind("before", before)
                .run();
        return emptied + database.sql(PURGE).bind("before", before).run();
    }

    @Override
    public long waiting() {
        return count("WAITING");
    }

    /** How many events are in this state: WAITING, WORKING, DONE or DEAD. */
    public long count(String state) {
        return database.sql(COUNT).bind("state", state).count();
    }

    /** Takes nothing in any more; whoever still waits for a commit is told that the event was not stored. */
    @Override
    public void close() {
        open = false;
        committer.interrupt();
        refuseWaiting();
    }

    /** A step holds the writer, which the committer would wait for: in a step the event goes straight in. */
    private boolean stored(InboundEvent event, String state) {
        boolean added = database.inStep() ? insert(event, state) : committed(event, state);
        if (added && state.equals("WAITING")) {
            database.afterCommit(() -> listeners.forEach(Runnable::run));
        }
        return added;
    }

    /** Whoever waits to be acknowledged goes before the work, which then waits for a quarter of a second at most. */
    private void giveWay() {
        for (int waited = 0; arriving.get() > 0 && waited < MOST_GIVEN_WAY; waited++) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private boolean committed(InboundEvent event, String state) {
        arriving.incrementAndGet();
        try {
            return queued(event, state);
        } finally {
            arriving.decrementAndGet();
        }
    }

    private boolean queued(InboundEvent event, String state) {
        Waiting waiting = new Waiting(event, state, new CompletableFuture<>());
        try {
            queue.put(waiting);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the event was stored", stopped);
        }
        if (!open) {
            refuseWaiting();
        }
        return waiting.outcome();
    }

    private void commitForEver() {
        List<Waiting> batch = new ArrayList<>(AT_ONCE);
        while (open) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, AT_ONCE - 1);
                commit(batch);
            } catch (InterruptedException closed) {
                break;
            } finally {
                batch.clear();
            }
        }
        refuseWaiting();
    }

    private void refuseWaiting() {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(
                waiting -> waiting.stored().completeExceptionally(new IllegalStateException("the inbox is closed")));
    }

    private void commit(List<Waiting> batch) {
        try {
            List<Boolean> added = database.brief(() -> batch.stream()
                    .map(waiting -> insert(waiting.event(), waiting.state()))
                    .toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).stored().complete(added.get(i));
            }
        } catch (RuntimeException | Error failed) {
            batch.forEach(waiting -> waiting.stored().completeExceptionally(failed));
        }
    }

    private boolean insert(InboundEvent event, String state) {
        return database.sql(ACCEPT)
                .bind("source", event.source())
                .bind("key", event.key())
                .bind("kind", event.kind())
                .bind("payload", event.payload())
                .bind("receivedAt", event.receivedAt())
                .bind("state", state)
                .ran();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        InboundEvent event = new InboundEvent(
                InboundEvent.Source.valueOf(row.getString("source")),
                row.getString("event_key"),
                row.getString("kind"),
                row.getBytes("payload"),
                Columns.instant(row, "received_at"));
        return new Claimed(row.getLong("id"), event, row.getInt("attempt"));
    }
}
