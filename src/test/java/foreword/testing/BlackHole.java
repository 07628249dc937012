package foreword.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A TCP proxy that can swallow everything without a word, as a router does that forgot a connection, cut all connections, or
 * change what either side says. It listens on 127.0.0.1.
 */
public final class BlackHole implements AutoCloseable {
    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile UnaryOperator<String> asked = UnaryOperator.identity();
    private volatile UnaryOperator<String> answered = UnaryOperator.identity();
    private volatile boolean swallowing;

    private BlackHole(ServerSocket listening, String host, int port) {
        this.listening = listening;
        this.host = host;
        this.port = port;
    }

    /** A proxy before this server. */
    public static BlackHole before(String host, int port) throws IOException {
        BlackHole hole = new BlackHole(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port);
        thread(hole::accept);
        return hole;
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** From now on what the client says is put so; clear text, mostly whole lines. */
    public BlackHole asking(UnaryOperator<String> words) {
        asked = words;
        return this;
    }

    /** From now on what the server says is put so; clear text, mostly whole lines. */
    public BlackHole answering(UnaryOperator<String> words) {
        answered = words;
        return this;
    }

    /** How many connections were made through it so far. */
    public int connections() {
        return connections.get();
    }

    /** From now on nothing comes through in either direction, in old and in new connections; all stay open. */
    public void stopForwarding() {
        swallowing = true;
    }

    /** Forwards again. What was swallowed is lost. */
    public void resume() {
        swallowing = false;
    }

    /** Ends all connections. New ones are accepted. */
    public void cut() {
        sockets.forEach(BlackHole::closeQuietly);
        sockets.clear();
    }

    @Override
    public void close() {
        closeQuietly(listening);
        cut();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                sockets.add(near);
                connections.incrementAndGet();
                Socket far = new Socket(host, port);
                sockets.add(far);
                thread(() -> pump(near, far, words -> asked.apply(words)));
                thread(() -> pump(far, near, words -> answered.apply(words)));
            } catch (IOException closedOrRefused) {
                cut();
            }
        }
    }

    private void pump(Socket from, Socket to, UnaryOperator<String> put) {
        byte[] buffer = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                if (!swallowing) {
                    String words = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    out.write(put.apply(words).getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
                read = in.read(buffer);
            }
        } catch (IOException ended) {
            // the other side is told below
        }
        if (!swallowing) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "black-hole");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // closed either way
        }
    }
}
