package foreword.adapter.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** A web socket of Jetty's, with one frame under way at a time as the protocol demands. */
public final class JettySocket implements Session.Listener.AutoDemanding, SocketPeer {
    private static final int MOST_WAITING = 1000;

    private final SocketListener listener;
    private final Queue<BiConsumer<Session, Callback>> waiting = new ArrayDeque<>();
    private @Nullable Session session;
    private boolean sending;

    JettySocket(SocketListener listener) {
        this.listener = listener;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        synchronized (this) {
            session = opened;
        }
        listener.opened(this);
    }

    @Override
    public void onWebSocketText(String message) {
        listener.received(message);
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        listener.pong(StandardCharsets.UTF_8.decode(payload).toString());
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        callback.succeed();
        listener.closed(statusCode, reason == null ? "" : reason);
    }

    @Override
    public void send(String text) {
        enqueue((to, callback) -> to.sendText(text, callback));
    }

    @Override
    public void ping(String payload) {
        enqueue((to, callback) -> to.sendPing(StandardCharsets.UTF_8.encode(payload), callback));
    }

    @Override
    public void close(int code, String reason) {
        enqueue((to, callback) -> to.close(code, reason, callback));
    }

    @Override
    public void drop() {
        var current = session();
        if (current != null) {
            current.disconnect();
        }
    }

    @Override
    public boolean open() {
        var current = session();
        return current != null && current.isOpen();
    }

    private synchronized @Nullable Session session() {
        return session;
    }

    private void enqueue(BiConsumer<Session, Callback> frame) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                drop();
                return;
            }
            waiting.add(frame);
        }
        sendNext(false);
    }

    private void sendNext(boolean sent) {
        BiConsumer<Session, Callback> next;
        Session to;
        synchronized (this) {
            sending = sending && !sent;
            to = session;
            if (sending || to == null || waiting.isEmpty()) {
                return;
            }
            next = waiting.remove();
            sending = true;
        }
        next.accept(to, Callback.from(() -> sendNext(true), failure -> drop()));
    }
}
