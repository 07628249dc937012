package foreword.adapter.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP/1.1 server on one port. Routes may be added before and after the start, also in the place of earlier ones. Bodies are read without holding a
 * thread, headers are limited to 16 kB, and silence of 30 s ends a connection.
 */
public final class HttpPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPort.class);

    /** The longest request body, in bytes, unless a route says otherwise. */
    public static final long LONGEST_BODY = 1 << 20;

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final long LONGEST_SOCKET_TEXT = 4L << 20;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Server server;
    private final ServerConnector connector;
    private final WebSocketUpgradeHandler sockets;
    private final Router router;
    private final Routes routes = new Routes();
    private final Map<String, SocketHandler> socketHandlers = new ConcurrentHashMap<>();
    private final Lanes lanes = new Lanes();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("http-timer"));

    public HttpPort(String host, int port) {
        this(host, port, Duration.ofSeconds(30));
    }

    /**
     * A server with other patience than 30 s.
     *
     * @param patience how long a connection may be silent, and how long a request may take to come in whole
     */
    public HttpPort(String host, int port, Duration patience) {
        var threads = new QueuedThreadPool(16, 2);
        threads.setName("http");
        threads.setDaemon(true);
        server = new Server(threads);
        server.setStopTimeout(GRACE.toMillis());
        connector = connector(server, host, port, patience);
        server.addConnector(connector);
        sockets = WebSocketUpgradeHandler.from(server, container -> {
            container.setIdleTimeout(patience.multipliedBy(2));
            container.setMaxTextMessageSize(LONGEST_SOCKET_TEXT);
        });
        router = new Router(routes, lanes, timer, patience);
        sockets.setHandler(router);
        server.setHandler(sockets);
    }

    /** Serves a path; one that ends in a slash is a prefix. */
    public void route(String method, String pathOrPrefix, Exchange handler) {
        route(method, pathOrPrefix, LONGEST_BODY, handler);
    }

    /** Serves a path that takes bodies of another length, in bytes; a longer one is answered with 413. */
    public void route(String method, String pathOrPrefix, long longestBody, Exchange handler) {
        routes.add(new Routes.Route(method, pathOrPrefix, longestBody, Optional.of(handler), Optional.empty()));
    }

    /** Serves server-sent events on a GET, with a heartbeat that keeps proxies awake. */
    public void stream(String path, StreamHandler handler) {
        routes.add(new Routes.Route("GET", path, 0, Optional.empty(), Optional.of(handler)));
    }

    /** Serves web sockets. */
    public void webSocket(String path, SocketHandler handler) {
        if (socketHandlers.put(path, handler) != null) {
            return;
        }
        sockets.getServerWebSocketContainer().addMapping(path, (request, response, callback) -> {
            var listener = socketHandlers.get(path).admit(JettyRequests.read(request, new byte[0]));
            if (listener.isEmpty()) {
                org.eclipse.jetty.server.Response.writeError(request, response, callback, 403);
                return null;
            }
            return new JettySocket(listener.get());
        });
    }

    /**
     * Opens the port; does nothing when it is open.
     *
     * @throws IOException when the port is taken or may not be opened
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The HTTP server could not start", e);
        }
    }

    /** The port it listens on, also where 0 was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, gives those under way two seconds, and stops. */
    @Override
    public void close() {
        try {
            router.endStreams();
            server.stop();
        } catch (Exception e) {
            LOG.warn("The HTTP server stopped with requests under way: {}", e.toString());
        } finally {
            timer.shutdownNow();
            lanes.close();
        }
    }

    private ServerConnector connector(Server owner, String host, int port, Duration patience) {
        var http = new HttpConfiguration();
        http.setRequestHeaderSize(LONGEST_HEADER);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        var made = new ServerConnector(owner, 1, 1, new HttpConnectionFactory(http));
        made.setHost(host);
        made.setPort(port);
        made.setIdleTimeout(patience.toMillis());
        made.addBean(new SlowHeaders(timer, patience));
        return made;
    }
}
