package foreword.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail server that takes everything and counts the copies of each mail by its Message-ID, also when nobody waits for the answer. */
public final class MailSink implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(3);

    private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final Duration pause;
    private final ServerSocket listener;

    private MailSink(Duration pause) {
        this.pause = pause;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        daemon(this::accept);
    }

    /** One that answers as fast as it can. */
    public static MailSink quick() {
        return new MailSink(Duration.ZERO);
    }

    /** One that waits a little before its answers, so that every moment of a delivery is long enough to be killed in. */
    public static MailSink slow() {
        return new MailSink(LONGEST_PAUSE);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many mails were taken in all. */
    public int taken() {
        return taken.get();
    }

    /** How many copies of the mail with this id were taken. */
    public int copies(String messageId) {
        AtomicInteger counted = copies.get(messageId);
        return counted == null ? 0 : counted.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            talk(socket);
        } catch (IOException ended) {
            // the other side was killed
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        Random random = new Random();
        say(out, "220 sink");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                say(out, "354 go on");
                if (!take(in)) {
                    return;
                }
                pause(random);
            }
            say(out, "250 2.0.0 Ok");
            pause(random);
        }
    }

    /** A mail counts from its final dot on. */
    private boolean take(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                copies.computeIfAbsent(id, fresh -> new AtomicInteger()).incrementAndGet();
                taken.incrementAndGet();
                return true;
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return false;
    }

    private void pause(Random random) {
        if (!pause.isZero()) {
            LockSupport.parkNanos((long) (random.nextDouble() * pause.toNanos()));
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
