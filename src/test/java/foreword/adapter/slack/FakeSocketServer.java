package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** Slack's end of Socket Mode: it says hello, sends what a test tells it to, and writes down what comes back. */
public final class FakeSocketServer {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<End> ends = new CopyOnWriteArrayList<>();

    FakeSocketServer() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(
                server, container -> container.addMapping("/link", (request, response, callback) -> new End(ends))));
        server.start();
    }

    String url() {
        return "ws://127.0.0.1:" + connector.getLocalPort() + "/link";
    }

    /** The answer of apps.connections.open. */
    String opened() {
        return "{\"ok\":true,\"url\":\"" + url() + "?ticket=" + ends.size() + "\"}";
    }

    List<End> ends() {
        return ends;
    }

    /** The connection opened last, once there are that many. */
    End end(int number) {
        Await.until(() -> ends.size() >= number);
        return ends.get(number - 1);
    }

    void stop() throws Exception {
        server.stop();
    }

    /** One connection, seen from Slack. */
    public static final class End implements Session.Listener.AutoDemanding {
        private final List<End> all;
        private final List<JsonNode> acks = new CopyOnWriteArrayList<>();
        private volatile @Nullable Session session;
        private volatile boolean closed;

        End(List<End> all) {
            this.all = all;
        }

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
            opened.sendText("{\"type\":\"hello\",\"num_connections\":1}", Callback.NOOP);
            all.add(this);
        }

        @Override
        public void onWebSocketText(String text) {
            acks.add(Json.read(text));
        }

        @Override
        public void onWebSocketClose(int status, String reason, Callback callback) {
            closed = true;
            callback.succeed();
        }

        List<JsonNode> acks() {
            return acks;
        }

        boolean closed() {
            return closed;
        }

        void send(String text) {
            open().sendText(text, Callback.NOOP);
        }

        void envelope(String id, String type, String payload) {
            send("{\"envelope_id\":\"" + id + "\",\"type\":\"" + type
                    + "\",\"accepts_response_payload\":true,\"payload\":" + payload + "}");
        }

        void inFrames(String... frames) {
            for (int i = 0; i < frames.length; i++) {
                open().sendPartialText(frames[i], i == frames.length - 1, Callback.NOOP);
            }
        }

        void cut() {
            open().disconnect();
        }

        private Session open() {
            Session opened = session;
            if (opened == null) {
                throw new IllegalStateException("not open");
            }
            return opened;
        }
    }
}
