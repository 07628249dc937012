package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.SocketListener;
import foreword.adapter.http.SocketPeer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One socket of the bot's, with the envelopes it has not acknowledged yet. */
final class SocketLine implements SocketListener {
    private final SocketHub hub;
    private final Map<String, CompletableFuture<Ack>> waiting = new ConcurrentHashMap<>();
    private volatile @Nullable SocketPeer peer;

    SocketLine(SocketHub hub) {
        this.hub = hub;
    }

    @Override
    public void opened(SocketPeer opened) {
        peer = opened;
        hub.joined(this);
    }

    @Override
    public void received(String text) {
        Json.read(text).ifPresent(message -> {
            var ack = waiting.remove(message.path("envelope_id").asText());
            if (ack != null) {
                ack.complete(Ack.received(200, message.path("payload")));
            }
        });
    }

    @Override
    public void closed(int code, String reason) {
        hub.left(this);
        waiting.values().forEach(ack -> ack.complete(Ack.failed(0, "connection_failed")));
        waiting.clear();
    }

    CompletableFuture<Ack> deliver(ObjectNode message, Duration patience) {
        var id = message.path("envelope_id").asText();
        var ack = new CompletableFuture<Ack>();
        waiting.put(id, ack);
        send(message);
        return ack.completeOnTimeout(Ack.failed(0, "operation_timeout"), patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> waiting.remove(id));
    }

    void send(ObjectNode message) {
        var to = peer;
        if (to != null) {
            to.send(Json.write(message));
        }
    }

    void ping() {
        var to = peer;
        if (to != null) {
            to.ping("Ping from stand-in");
        }
    }

    /** Tells the bot that this socket goes; a socket that is left takes no new envelopes. */
    void disconnect(String reason, boolean leave) {
        var message = Json.object().put("type", "disconnect").put("reason", reason);
        SocketHub.debugInfo(message);
        send(message);
        var to = peer;
        if (leave && to != null) {
            hub.left(this);
            to.close(1000, reason);
        }
    }

    void drop() {
        var to = peer;
        if (to != null) {
            to.drop();
        }
    }
}
