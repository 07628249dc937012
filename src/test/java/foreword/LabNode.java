package foreword;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One {@code foreword serve} in a process of its own. */
final class LabNode {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration START_WITHIN = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private LabNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it listens. */
    static LabNode start(Map<String, String> environment, Path output) throws Exception {
        int port = freePort();
        LabNode node = new LabNode(launch(environment, port, output, "serve"), port);
        Instant end = Instant.now().plus(START_WITHIN);
        while (!node.ready()) {
            if (!node.process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("the node does not start; see " + output);
            }
            Thread.sleep(100);
        }
        return node;
    }

    /** Runs one command to its end. */
    static void run(Map<String, String> environment, Path output, String... command) throws Exception {
        Process process = launch(environment, freePort(), output, command);
        if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed; see " + output);
        }
    }

    int port() {
        return port;
    }

    void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        try {
            kill.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean ready() {
        return !role().isEmpty();
    }

    /** What it says of itself; empty when it is not well. */
    String role() {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                            .timeout(Duration.ofSeconds(1))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException away) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Process launch(Map<String, String> environment, int port, Path output, String... command)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dforeword.home=.",
                "foreword.Foreword"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("FOREWORD_") || name.startsWith("SLACK_"));
        builder.environment().putAll(environment);
        builder.environment().put("FOREWORD_HTTP_PORT", Integer.toString(port));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
