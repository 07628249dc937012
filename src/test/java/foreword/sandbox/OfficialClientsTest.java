package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slack's own JavaScript clients are satisfied with the stand-in; skipped where Node or its packages are missing. */
@Timeout(240)
class OfficialClientsTest {
    private static final Path SCRIPTS = Path.of("src", "test", "node");
    private static final Path HOME = Path.of("target", "official-clients");

    @Test
    void talk_to_the_stand_in_as_to_slack() throws Exception {
        install();
        try (var town = new Town(Setting.demo().acknowledgedWithin(Duration.ofSeconds(15)))) {
            town.clock.move(Duration.between(town.clock.instant(), Instant.now()));
            var process = start(town);
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(next(lines, "auth").path("user").asText()).isEqualTo("U0DEMOBOT1");
                next(lines, "posted");
                assertThat(next(lines, "refused").path("error").asText()).isEqualTo("channel_not_found");
                overHttp(town, next(lines, "listening").path("port").asInt());
                overSocket(town, process, lines);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static void overHttp(Town town, int port) {
        town.slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));

        var command = town.alice().type("/foreword", "help", Town.GENERAL).ack();
        var message = town.alice().post(Town.GENERAL, "hello").ack();

        assertThat(command.body().path("text").asText()).isEqualTo("bolt heard help");
        assertThat(message.ok()).isTrue();
    }

    private static void overSocket(Town town, Process process, BufferedReader lines) throws IOException {
        write(process, "connect\n");
        next(lines, "connected");

        var command = town.alice().type("/foreword", "why", Town.GENERAL).ack();
        var message = town.alice().post(Town.GENERAL, "over the socket").ack();

        assertThat(command.body().path("text").asText()).isEqualTo("socket heard why");
        assertThat(message.ok()).isTrue();
        assertThat(next(lines, "heard").path("text").asText()).isEqualTo("over the socket");
        write(process, "stop\n");
    }

    private static void install() throws IOException, InterruptedException {
        assumeTrue(runs(List.of("node", "--version")), "Node is absent");
        assumeTrue(runs(List.of("npm", "--version")), "npm is absent");
        Files.createDirectories(HOME);
        for (var file : List.of("package.json", "package-lock.json")) {
            Files.copy(SCRIPTS.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var ready = Files.isDirectory(HOME.resolve("node_modules/@slack/bolt"));
        assumeTrue(
                ready || runs(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")),
                "npm could not install Slack's clients");
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            if (command.contains("ci")) {
                builder.directory(HOME.toFile());
            }
            var process = builder.start();
            boolean ended = process.waitFor(180, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(Town town) throws IOException {
        var setting = town.slack.setting();
        var builder = new ProcessBuilder("node", SCRIPTS.resolve("clients.mjs").toString())
                .redirectError(HOME.resolve("clients.log").toFile());
        builder.environment().put("CLIENTS_HOME", HOME.toAbsolutePath().toString());
        builder.environment().put("API_URL", town.slack.apiUrl());
        builder.environment().put("BOT_TOKEN", setting.botToken());
        builder.environment().put("APP_TOKEN", setting.appToken());
        builder.environment().put("SIGNING_SECRET", setting.signingSecret());
        builder.environment().put("CHANNEL", Town.GENERAL);
        return builder.start();
    }

    private static void write(Process process, String line) throws IOException {
        process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The next line that is about this; lines about other things and the clients' own log are passed over. */
    private static JsonNode next(BufferedReader lines, String what) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var node = Json.read(line);
            if (node.isPresent() && node.get().path("what").asText().equals(what)) {
                return node.get();
            }
        }
        throw new AssertionError("The clients ended before they said: " + what);
    }
}
