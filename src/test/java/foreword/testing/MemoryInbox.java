package foreword.testing;

import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An inbox that forgets everything with the process. */
public final class MemoryInbox implements Inbox {
    private final Set<String> seen = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean broken;

    private static final class Row {
        final long id;
        final InboundEvent event;
        int attempts;
        boolean over;
        Instant free = Instant.MIN;

        Row(long id, InboundEvent event, boolean over) {
            this.id = id;
            this.event = event;
            this.over = over;
        }
    }

    @Override
    public synchronized boolean accept(InboundEvent event) {
        boolean stored = store(event, false);
        if (stored) {
            listeners.forEach(Runnable::run);
        }
        return stored;
    }

    @Override
    public synchronized int acceptAll(List<InboundEvent> events) {
        return (int) events.stream().filter(this::accept).count();
    }

    @Override
    public synchronized boolean acceptWorkedOn(InboundEvent event) {
        return store(event, true);
    }

    @Override
    public synchronized long waiting() {
        return rows.stream().filter(row -> !row.over).count();
    }

    @Override
    public synchronized Optional<Claimed> claim(Instant now, int leaseSeconds) {
        Optional<Row> next =
                rows.stream().filter(row -> !row.over && !row.free.isAfter(now)).findFirst();
        next.ifPresent(row -> {
            row.attempts++;
            row.free = now.plusSeconds(leaseSeconds);
        });
        return next.map(row -> new Claimed(row.id, row.event, row.attempts));
    }

    @Override
    public synchronized void done(Claimed claimed) {
        rows.get((int) claimed.id()).over = true;
    }

    @Override
    public synchronized void failed(Claimed claimed, String reason, Instant next) {
        rows.get((int) claimed.id()).free = next;
    }

    @Override
    public synchronized void onAccepted(Runnable listener) {
        listeners.add(listener);
    }

    /** From now on nothing can be stored. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** Everything that was stored, oldest first. */
    public synchronized List<InboundEvent> events() {
        return rows.stream().map(row -> row.event).toList();
    }

    private boolean store(InboundEvent event, boolean over) {
        if (broken) {
            throw new IllegalStateException("the inbox is broken");
        }
        if (!seen.add(event.source() + " " + event.key())) {
            return false;
        }
        rows.add(new Row(rows.size(), event, over));
        return true;
    }
}
