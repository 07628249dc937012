package foreword.praise.hearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A word-list scorer from npm in a Node process of its own: a line of JSON goes in, a line comes back. It times itself. */
final class NodeContender implements Contender, AutoCloseable {
    private static final Path SCRIPTS = Path.of("src", "bench", "praise", "node");
    private static final Path HOME = Path.of("target", "praise-node");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final Writer ask;
    private final BufferedReader answers;

    private NodeContender(String name, Process process) {
        this.name = name;
        this.process = process;
        this.ask = process.outputWriter();
        this.answers = process.inputReader();
    }

    /**
     * Installs the packages into {@code target}.
     *
     * @throws IOException when Node or npm is absent, or npm cannot install them
     */
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        run(HOME, "node", "--version");
        if (isInstalled()) {
            return;
        }
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SCRIPTS.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(HOME, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    private static boolean isInstalled() throws IOException {
        Path installed = HOME.resolve("package-lock.json");
        return Files.exists(HOME.resolve("node_modules").resolve(".package-lock.json"))
                && Files.exists(installed)
                && Files.mismatch(SCRIPTS.resolve("package-lock.json"), installed) < 0;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }

    /** The scorer that the script knows by {@code scorer}. */
    static NodeContender start(String name, String scorer) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("node", SCRIPTS.resolve("peers.mjs").toString(), scorer);
        builder.environment().put("NODE_HOME", HOME.toAbsolutePath().toString());
        return new NodeContender(
                name, builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double score(String text) {
        return answer(Map.of("score", text)).doubleValue();
    }

    @Override
    public Speed speed(List<String> texts) {
        JsonNode answer = answer(Map.of("time", texts));
        return new Speed(
                answer.path("best").doubleValue(),
                answer.path("middle").doubleValue(),
                answer.path("p50").doubleValue(),
                answer.path("p99").doubleValue(),
                answer.path("p999").doubleValue());
    }

    private JsonNode answer(Map<String, ?> question) {
        try {
            ask.write(JSON.writeValueAsString(question) + "\n");
            ask.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IOException(name + " ended without an answer");
            }
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OptionalLong modelBytes() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
