package foreword.sandbox.page;

import foreword.adapter.http.EventStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells every open page that something changed; what comes within a moment is told once. */
final class Pushes {
    private static final int MOMENT_MILLIS = 40;

    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    /** By which a page that was open before sees that the sandbox began again. */
    private final String beginning = UUID.randomUUID().toString();

    private final AtomicBoolean due = new AtomicBoolean();
    /** What changes after the end is told to nobody. */
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1,
            task -> {
                var thread = new Thread(task, "page-pushes");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    void add(EventStream stream) {
        streams.removeIf(s -> !s.open());
        streams.add(stream);
        stream.send("begun", beginning);
    }

    void changed() {
        if (due.compareAndSet(false, true)) {
            var unused = timer.schedule(this::tell, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Tells the open pages that another beginning is there. */
    void end() {
        timer.shutdownNow();
        streams.forEach(s -> s.send("begun", UUID.randomUUID().toString()));
    }

    private void tell() {
        due.set(false);
        streams.removeIf(s -> !s.open());
        streams.forEach(s -> s.send("changed", "now"));
    }
}
