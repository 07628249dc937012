package foreword;

import foreword.activity.Leases;
import foreword.adapter.quartz.Beat;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlLeases;
import foreword.workflow.WhenTimePasses;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** This process among those that share its database; alone on SQLite. */
final class Node {
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration BEATS = Duration.ofSeconds(5);

    private final String name;
    private final Leases leases;
    private final @Nullable DataSource shared;
    private volatile long lastBeat = System.nanoTime() - BEATS.toNanos();

    private Node(String name, Leases leases, @Nullable DataSource shared) {
        this.name = name;
        this.leases = leases;
        this.shared = shared;
    }

    static Node on(Database database, Clock clock) {
        String name = "node-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        return database.connections()
                .map(shared -> new Node(name, new SqlLeases(database, name, clock), shared))
                .orElseGet(() -> new Node(WhenTimePasses.ALONE, Leases.ALONE, null));
    }

    /** Who claims rows. */
    String name() {
        return name;
    }

    Leases leases() {
        return leases;
    }

    /** Calls the task twice a second, on one node of all. */
    Beat beat(Runnable task) {
        Runnable noted = () -> {
            lastBeat = System.nanoTime();
            task.run();
        };
        return shared == null
                ? Beat.start("beat-" + System.identityHashCode(this), BEAT, noted)
                : Beat.shared(shared, name, BEAT, noted);
    }

    /** What this node does that others do not, for whoever looks after them. */
    String role(boolean readsMail) {
        return shared == null
                ? "alone"
                : name
                        + (beats() ? ", beats" : ", stands by for the beat")
                        + (readsMail ? ", reads the mailbox" : ", stands by for the mailbox");
    }

    private boolean beats() {
        return System.nanoTime() - lastBeat < BEATS.toNanos();
    }
}
