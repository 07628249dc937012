package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.testing.NodePackages;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slack's own JavaScript clients are satisfied with the stand-in; skipped where Node or its packages are missing. */
@Timeout(240)
class OfficialClientsTest {
    @Test
    void talk_to_the_stand_in_as_to_slack() throws Exception {
        NodePackages.assumeInstalled();
        try (var town = new Town(Setting.demo().acknowledgedWithin(Duration.ofSeconds(15)))) {
            town.clock.turn(Duration.between(town.clock.instant(), Instant.now()));
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

    private static Process start(Town town) throws IOException {
        var setting = town.slack.setting();
        var builder = NodePackages.script("clients.mjs")
                .redirectError(NodePackages.HOME.resolve("clients.log").toFile());
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
