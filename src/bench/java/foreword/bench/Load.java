package foreword.bench;

import foreword.adapter.slack.SlackSignature;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A closed load: each connection sends the next signed event when the last one was acknowledged. */
public final class Load {
    private final int port;
    private final Function<String, byte[]> requests;

    /** Sends what this gives for an id, such as {@code r0-3-17}: label, connection, number. */
    public Load(int port, Function<String, byte[]> requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Sends events as Slack signs them. */
    static Load ofSlack(int port, String path, String secret) {
        return new Load(port, id -> slack(path, secret, id));
    }

    /**
     * What came of it.
     *
     * @param perSecond acknowledged with 200
     * @param p50 and {@code p99} in microseconds
     */
    public record Figures(long perSecond, long p50, long p99, long failed) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d/s, p50 %.2f ms, p99 %.2f ms, %d not acknowledged",
                    perSecond,
                    p50 / 1000.0,
                    p99 / 1000.0,
                    failed);
        }
    }

    public Figures run(int connections, int events, String label) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        List<Future<long[]>> parts = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            String prefix = label + "-" + i + "-";
            parts.add(pool.submit(() -> talk(events / connections, prefix)));
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> part : parts) {
            times.add(part.get());
        }
        long nanos = System.nanoTime() - start;
        pool.shutdown();
        long[] all = times.stream().flatMapToLong(Arrays::stream).filter(time -> time >= 0).sorted().toArray();
        long failed = times.stream().flatMapToLong(Arrays::stream).filter(time -> time < 0).count();
        return new Figures(
                all.length * 1_000_000_000L / nanos, all[all.length / 2], all[(int) (all.length * 0.99)], failed);
    }

    private long[] talk(int events, String prefix) throws IOException {
        long[] micros = new long[events];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (int i = 0; i < events; i++) {
                byte[] request = requests.apply(prefix + i);
                long start = System.nanoTime();
                out.write(request);
                out.flush();
                boolean acknowledged = answered(in);
                micros[i] = acknowledged ? (System.nanoTime() - start) / 1000 : -1;
            }
        }
        return micros;
    }

    private static byte[] slack(String path, String secret, String id) {
        byte[] body = ("{\"token\":\"x\",\"team_id\":\"T0BENCH\",\"api_app_id\":\"A0BENCH\",\"type\":\"event_callback\","
                        + "\"event_id\":\"" + id + "\",\"event_time\":1,\"event\":{\"type\":\"message\",\"channel\":\"C0BENCH\","
                        + "\"channel_type\":\"channel\",\"user\":\"U0BENCH\",\"ts\":\"1764000000.000100\","
                        + "\"text\":\"The rollout went without a hitch, you saved our quarter.\"}}")
                .getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(System.currentTimeMillis() / 1000);
        return request(path, body, "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                + SlackSignature.sign(secret, timestamp, body));
    }

    /** A request as it goes over the wire. */
    public static byte[] request(String path, byte[] body, String headers) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n" + headers + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** Reads an answer; true when it is a success. */
    public static boolean answered(InputStream in) throws IOException {
        return readAnswer(in) / 100 == 2;
    }

    private static int readAnswer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(status.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
