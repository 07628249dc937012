package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket to Slack: it joins frames, sends one thing after the other, and knows when it was last heard of. */
final class SocketConnection implements WebSocket.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
    private static final int LONGEST_MESSAGE = 8_000_000;

    private final Events events;
    private final CompletableFuture<Void> hello = new CompletableFuture<>();
    private final StringBuilder frames = new StringBuilder();
    private final Object sending = new Object();
    private final long openedAt = System.nanoTime();
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;
    private volatile long heardAt = System.nanoTime();
    private volatile boolean closed;

    private SocketConnection(Events events) {
        this.events = events;
    }

    /** What a connection reports; every call may come from any thread. */
    interface Events {
        void message(SocketConnection from, JsonNode message);

        void heard();

        void closed(SocketConnection connection);
    }

    /** Opens a socket and waits for Slack's hello. */
    static SocketConnection open(HttpClient http, URI address, Duration patience, Events events)
            throws InterruptedException, ExecutionException, TimeoutException {
        SocketConnection connection = new SocketConnection(events);
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(patience).buildAsync(address, connection);
        try {
            connection.socket = opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            connection.hello.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return connection;
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            connection.abandon();
            var unused = opening.thenAccept(WebSocket::abort);
            throw failed;
        }
    }

    boolean alive() {
        return !closed;
    }

    boolean silentFor(Duration time) {
        return System.nanoTime() - heardAt > time.toNanos();
    }

    boolean livedFor(Duration time) {
        return System.nanoTime() - openedAt > time.toNanos();
    }

    void ping() {
        send(socket -> socket.sendPing(ByteBuffer.allocate(0)));
    }

    void acknowledge(String envelopeId, Optional<String> payloadJson) {
        ObjectNode ack = Json.object().put("envelope_id", envelopeId);
        payloadJson.ifPresent(payload -> ack.set("payload", Json.read(payload)));
        send(socket -> socket.sendText(ack.toString(), true));
    }

    /** Says goodbye; what is still being sent goes first. */
    void close() {
        send(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        closed = true;
    }

    /** Gives the socket up without a word. */
    void abandon() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        over();
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard();
        frames.append(data);
        if (frames.length() > LONGEST_MESSAGE) {
            LOG.warn("gave up a socket: a message of more than {} characters", LONGEST_MESSAGE);
            abandon();
            return null;
        }
        if (last) {
            String text = frames.toString();
            frames.setLength(0);
            read(text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        heard();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        heard();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        heard();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        over();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        LOG.info("a socket broke: {}", error.getClass().getSimpleName());
        over();
    }

    private void heard() {
        heardAt = System.nanoTime();
        events.heard();
    }

    private void read(String text) {
        try {
            JsonNode message = Json.read(text);
            if (Json.textOrEmpty(message, "type").equals("hello")) {
                hello.complete(null);
            } else {
                events.message(this, message);
            }
        } catch (Throwable failed) {
            LOG.error("could not read a message of {} characters", text.length(), failed);
        }
    }

    /** The JDK's socket refuses a send while another is under way. */
    private void send(Function<WebSocket, CompletableFuture<WebSocket>> what) {
        WebSocket open = socket;
        if (open == null) {
            return;
        }
        synchronized (sending) {
            lastSend = lastSend.thenCompose(before -> what.apply(open)).handle((done, failed) -> {
                if (failed != null) {
                    LOG.info("could not send on a socket: {}", failed.getMessage());
                }
                return true;
            });
        }
    }

    private void over() {
        boolean before = closed;
        closed = true;
        hello.completeExceptionally(new IllegalStateException("closed before hello"));
        if (!before) {
            events.closed(this);
        }
    }
}
