package foreword.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the program by its launcher, as a user does, five times after one to warm up: milliseconds until it is ready, and resident memory 2.5 s later. */
final class Startup {
    private static final int TIMES = 5;

    private final Path folder;

    Startup(Path folder) {
        this.folder = folder;
    }

    void measure() throws IOException, InterruptedException {
        List<Long> ready = new ArrayList<>();
        List<Long> resident = new ArrayList<>();
        once(0, new ArrayList<>(), new ArrayList<>());
        for (int i = 1; i <= TIMES; i++) {
            once(i, ready, resident);
        }
        System.out.println("Start-up to ready, ms (serve, Slack and mail unreachable): " + ready.stream().sorted().toList());
        System.out.println("Resident memory after 2.5 s idle, kB: " + resident.stream().sorted().toList());
    }

    private void once(int number, List<Long> ready, List<Long> resident) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder("./foreword", "serve");
        builder.environment().putAll(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-bench",
                "SLACK_SIGNING_SECRET", "bench",
                "FOREWORD_SLACK_API_URL", "http://127.0.0.1:9/api/",
                "FOREWORD_HTTP_HOST", "127.0.0.1",
                "FOREWORD_HTTP_PORT", Integer.toString(port),
                "FOREWORD_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("start-" + number + ".db")));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("start.log").toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port)) {
                Thread.sleep(5);
            }
            ready.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            Thread.sleep(2_500);
            resident.add(residentKilobytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/readyz").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long residentKilobytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return -1;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
