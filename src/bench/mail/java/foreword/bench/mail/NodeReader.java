package foreword.bench.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.adapter.mail.reading.ReplyCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A peer from npm in a Node process of its own: a line of JSON goes in, a line comes back. A peer that thinks too long is ended and
 * started anew; the mail that stopped it is not asked again.
 */
final class NodeReader implements Reader, AutoCloseable {
    private static final Path SCRIPTS = Path.of("src", "bench", "mail", "node");
    private static final Path HOME = Path.of("target", "mail-node");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String peer;
    private final Duration patience;
    private final Set<String> stoppedAt = new HashSet<>();
    private Process process;
    private Writer ask;
    private BufferedReader answers;

    private NodeReader(String name, String peer, Duration patience) throws IOException {
        this.name = name;
        this.peer = peer;
        this.patience = patience;
        this.process = process(peer);
        this.ask = process.outputWriter();
        this.answers = process.inputReader();
    }

    /**
     * Starts a peer, installing the packages into {@code target} when they are not there yet.
     *
     * @throws IOException when Node or npm is absent, or npm cannot install them
     */
    static NodeReader start(String name, String peer, Duration patience) throws IOException, InterruptedException {
        install();
        return new NodeReader(name, peer, patience);
    }

    private static void install() throws IOException, InterruptedException {
        Path installed = HOME.resolve("package-lock.json");
        boolean there = Files.exists(HOME.resolve("node_modules").resolve(".package-lock.json"))
                && Files.exists(installed)
                && Files.mismatch(SCRIPTS.resolve("package-lock.json"), installed) < 0;
        if (there) {
            return;
        }
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SCRIPTS.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(HOME.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("npm ci ended with " + npm.exitValue());
        }
    }

    private static Process process(String peer) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("node", SCRIPTS.resolve("peers.mjs").toString(), peer);
        builder.environment().put("NODE_HOME", HOME.toAbsolutePath().toString());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reading newWords(ReplyCase reply) throws IOException, InterruptedException {
        JsonNode answer = answer(reply.id(), Map.of("body", reply.plain()));
        return new Reading(
                answer.path("text").asText(""), answer.path("nanos").asLong(patience.toNanos()));
    }

    /** The peer's answer; an empty one when it took too long. */
    JsonNode answer(String id, Map<String, ?> question) throws IOException, InterruptedException {
        if (stoppedAt.contains(id)) {
            return JSON.createObjectNode();
        }
        ask.write(JSON.writeValueAsString(question) + "\n");
        ask.flush();
        BufferedReader from = answers;
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> line(from));
        try {
            return JSON.readTree(line.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException hangs) {
            stoppedAt.add(id);
            restart();
            return JSON.createObjectNode();
        } catch (ExecutionException ended) {
            throw new IOException(name + " ended without an answer to " + id, ended);
        }
    }

    private static String line(BufferedReader from) {
        try {
            String line = from.readLine();
            return line == null ? "{}" : line;
        } catch (IOException ended) {
            return "{}";
        }
    }

    private void restart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = process(peer);
        ask = process.outputWriter();
        answers = process.inputReader();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
