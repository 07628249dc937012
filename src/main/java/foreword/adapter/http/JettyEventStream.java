package foreword.adapter.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A stream of server-sent events on Jetty's response, one write under way at a time. */
final class JettyEventStream implements EventStream {
    private static final int MOST_WAITING = 1000;
    private static final int HEARTBEAT_SECONDS = 10;

    private final Response response;
    private final Callback callback;
    private final ScheduledExecutorService timer;
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable ScheduledFuture<?> heartbeat;
    private boolean writing;
    private boolean open = true;

    JettyEventStream(Response response, Callback callback, ScheduledExecutorService timer) {
        this.response = response;
        this.callback = callback;
        this.timer = timer;
    }

    void start() {
        response.setStatus(200);
        response.getHeaders().put("Content-Type", "text/event-stream; charset=utf-8");
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("X-Accel-Buffering", "no");
        synchronized (this) {
            heartbeat = timer.scheduleAtFixedRate(
                    () -> enqueue(": beat\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        }
        enqueue(": open\n\n");
    }

    @Override
    public void send(String event, String data) {
        var text = new StringBuilder("event: ").append(event).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        enqueue(text.append(data.isEmpty() ? "data:\n\n" : "\n").toString());
    }

    @Override
    public synchronized boolean open() {
        return open;
    }

    @Override
    public void close() {
        if (end()) {
            response.write(true, ByteBuffer.allocate(0), callback);
        }
    }

    private void enqueue(String text) {
        boolean lagging;
        synchronized (this) {
            lagging = waiting.size() >= MOST_WAITING;
            if (!lagging && open) {
                waiting.add(text);
            }
        }
        if (lagging) {
            fail(new IllegalStateException("The reader lags behind"));
        } else {
            writeNext(false);
        }
    }

    private void writeNext(boolean written) {
        String next;
        synchronized (this) {
            writing = writing && !written;
            if (writing || !open || waiting.isEmpty()) {
                return;
            }
            next = waiting.remove();
            writing = true;
        }
        response.write(
                false,
                ByteBuffer.wrap(next.getBytes(StandardCharsets.UTF_8)),
                Callback.from(() -> writeNext(true), this::fail));
    }

    private void fail(Throwable cause) {
        if (end()) {
            callback.failed(cause);
        }
    }

    /** Whether it was still open. */
    private synchronized boolean end() {
        boolean was = open;
        open = false;
        waiting.clear();
        if (heartbeat != null) {
            heartbeat.cancel(false);
        }
        return was;
    }
}
