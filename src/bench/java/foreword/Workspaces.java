package foreword;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import foreword.adapter.slack.SlackSignature;
import foreword.bench.Load;
import foreword.sandbox.DemoCast;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * The messages of many workspaces at once, at the most that Slack sends to an app: 30,000 events an hour for each. An open load: each event
 * has its time, and its answer is waited for from that time on, so that a queue before the door counts. One bot takes them all in.
 */
public final class Workspaces {
    private static final double A_SECOND_EACH = 30_000 / 3_600.0;
    private static final int CONNECTIONS = 64;
    private static final int ONE_IN_PRAISES = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> CHATTER = List.of(
            "Can we move the weekly to Thursday?",
            "The invoice for May is in the usual folder.",
            "I will be ten minutes late.",
            "Who has the latest version of the floor plan?",
            "Sure, that works for me.");
    private static final String PRAISE = "The rollout went without a hitch, you saved our quarter.";

    private final Path folder;

    public Workspaces(Path folder) {
        this.folder = folder;
    }

    /** What came of one load. */
    private record Figures(double offered, double taken, double[] millis, long refused) {}

    public void measure(int workspaces, Duration length) throws Exception {
        Playground.Plan plan = new Playground.Plan(0, 0, folder.resolve("workspaces.db"), Path.of("."), false, true);
        try (Playground playground = Playground.open(plan, Clock.systemUTC())) {
            run(playground, 20, Duration.ofSeconds(10), "warm");
            drained(playground);
            long before = processor();
            Figures figures = run(playground, workspaces, length, "w");
            System.out.printf(
                    Locale.ROOT,
                    "%,d workspaces at Slack's limit for %d s: %,.0f events a second offered, %,.0f taken in, %,d refused%n",
                    workspaces, length.toSeconds(), figures.offered(), figures.taken(), figures.refused());
            System.out.printf(
                    Locale.ROOT,
                    "  acknowledged: half below %.1f ms, 99%% below %.1f ms, slowest %.1f ms after the event's own time%n",
                    at(figures.millis(), 0.5), at(figures.millis(), 0.99), at(figures.millis(), 1));
            long waiting = playground.bot().inbox().count("WAITING");
            long start = System.nanoTime();
            drained(playground);
            double draining = (System.nanoTime() - start) / 1e9;
            double events = figures.millis().length;
            double worked = Math.max(1, events - playground.bot().inbox().count("WAITING"));
            double each = (processor() - before) / 1e6 / worked;
            System.out.printf(
                    Locale.ROOT,
                    "  waiting when the last was acknowledged: %,d; %.1f s later: %,d; dead %d%n",
                    waiting, draining, playground.bot().inbox().count("WAITING"), playground.bot().inbox().count("DEAD"));
            System.out.printf(
                    Locale.ROOT,
                    "  %.2f ms of processor an event worked off, load generator included: a workspace at the limit needs %.2f %% of a core%n",
                    each, each * A_SECOND_EACH / 10);
        }
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    private static Figures run(Playground playground, int workspaces, Duration length, String label) throws Exception {
        double rate = workspaces * A_SECOND_EACH;
        long events = Math.round(rate * length.toSeconds());
        int port = playground.port().port();
        String secret = playground.slack().setting().signingSecret();
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime() + 50_000_000;
        List<Future<long[]>> parts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int mine = i;
            parts.add(pool.submit(() -> {
                try (Line line = new Line(port, secret)) {
                    return LongStream.iterate(mine, n -> n < events, n -> n + CONNECTIONS)
                            .map(n -> line.send(start + (long) (n / rate * 1e9), label, n, workspaces))
                            .toArray();
                }
            }));
        }
        long[] all = {};
        for (Future<long[]> part : parts) {
            long[] more = part.get();
            int there = all.length;
            all = Arrays.copyOf(all, there + more.length);
            System.arraycopy(more, 0, all, there, more.length);
        }
        pool.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] millis = Arrays.stream(all).filter(nanos -> nanos >= 0).mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
        return new Figures(rate, millis.length / seconds, millis, all.length - millis.length);
    }

    /** One connection that stays open. */
    private static final class Line implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final String secret;

        Line(int port, String secret) throws IOException {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = new BufferedOutputStream(socket.getOutputStream());
            this.secret = secret;
        }

        /** Nanoseconds from the event's time to its acknowledgement, negative when it was refused. */
        long send(long time, String label, long number, int workspaces) {
            for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            try {
                out.write(event(label, number, number % workspaces));
                out.flush();
                return Load.answered(in) ? System.nanoTime() - time : -1;
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        private byte[] event(String label, long number, long workspace) {
            String text = number % ONE_IN_PRAISES == 0 ? PRAISE : CHATTER.get((int) (number % CHATTER.size()));
            String user = number % 2 == 0 ? "U0DANA000" : "U0ALICE00";
            byte[] body = ("{\"token\":\"x\",\"team_id\":\"T" + workspace + "\",\"api_app_id\":\"A0BENCH\",\"type\":\"event_callback\","
                            + "\"event_id\":\"Ev" + label + number + "\",\"event_time\":1,\"event\":{\"type\":\"message\",\"channel\":\""
                            + DemoCast.ACME_CHANNEL + "\",\"channel_type\":\"channel\",\"user\":\"" + user + "\",\"ts\":\""
                            + (1_764_000_000 + number / 1_000) + "." + String.format("%06d", number % 1_000) + "\",\"text\":\"" + text
                            + " " + number + "\"}}")
                    .getBytes(UTF_8);
            String timestamp = Long.toString(System.currentTimeMillis() / 1000);
            String headers = "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                    + SlackSignature.sign(secret, timestamp, body);
            return Load.request("/slack/events", body, headers);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void drained(Playground playground) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (playground.bot().inbox().count("WAITING") + playground.bot().inbox().count("WORKING") > 0
                && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** With the number of workspaces and of seconds, by default 1,000 and 60. */
    public static void main(String[] args) throws Exception {
        int workspaces = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        Duration length = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 60);
        new Workspaces(java.nio.file.Files.createTempDirectory("foreword-workspaces")).measure(workspaces, length);
        System.exit(0);
    }
}
