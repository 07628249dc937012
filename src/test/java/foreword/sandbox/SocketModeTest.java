package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketModeTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Town town;

    @BeforeEach
    void build() throws IOException {
        town = new Town();
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void says_hello_on_a_ticket_that_works_once() throws Exception {
        var address = address();
        var socket = new Line(address);

        var hello = socket.next();
        assertThat(hello.path("type").asText()).isEqualTo("hello");
        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.path("connection_info").path("app_id").asText()).isEqualTo("A0DEMOAPP1");
        assertThat(client.newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {}))
                .failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void applies_the_payload_of_an_acknowledgement() throws Exception {
        var socket = greeted();
        var deed = town.alice().type("/foreword", "help", Town.GENERAL);

        var envelope = socket.next();
        socket.send(
                "{\"envelope_id\":\"" + envelope.path("envelope_id").asText() + "\",\"payload\":{\"text\":\"Hi\"}}");

        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(deed.ack().ok()).isTrue();
        assertThat(town.slack.workspace().ephemerals(Town.GENERAL, Town.ALICE))
                .extracting(Message::text)
                .containsExactly("Hi");
    }

    @Test
    void sends_each_envelope_to_one_socket() throws Exception {
        var one = greeted();
        var two = greeted();

        town.alice().post(Town.GENERAL, "a");
        town.alice().post(Town.GENERAL, "b");

        assertThat(List.of(
                        one.next().path("type").asText(),
                        two.next().path("type").asText()))
                .containsExactly("events_api", "events_api");
        assertThat(one.waiting() + two.waiting()).isZero();
    }

    @Test
    void warns_before_it_asks_for_a_new_socket() throws Exception {
        var socket = greeted();

        town.slack.refreshSockets();

        assertThat(socket.next().path("reason").asText()).isEqualTo("warning");
        assertThat(socket.next().path("reason").asText()).isEqualTo("refresh_requested");
        assertThat(town.slack.openSockets()).isZero();
    }

    @Test
    void sends_the_eleventh_socket_away() throws Exception {
        for (int i = 0; i < SocketHub.MOST; i++) {
            greeted();
        }

        var refused = new Line(address()).next();

        assertThat(refused.path("reason").asText()).isEqualTo("too_many_websockets");
        assertThat(town.slack.openSockets()).isEqualTo(SocketHub.MOST);
    }

    private URI address() throws Exception {
        var answer = Json.read(town.api
                        .raw("apps.connections.open", town.slack.setting().appToken(), Map.of())
                        .body())
                .orElseThrow();
        return URI.create(answer.path("url").asText());
    }

    private Line greeted() throws Exception {
        var line = new Line(address());
        assertThat(line.next().path("type").asText()).isEqualTo("hello");
        return line;
    }

    /** The bot's end of a socket. */
    private final class Line implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private final WebSocket socket;

        Line(URI address) throws Exception {
            socket = client.newWebSocketBuilder().buildAsync(address, this).get(5, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(Json.read(partial.toString()).orElseThrow());
                partial.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        JsonNode next() throws InterruptedException {
            var message = received.poll(5, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came over the socket within five seconds");
            }
            return message;
        }

        int waiting() {
            return received.size();
        }

        void send(String text) throws Exception {
            socket.sendText(text, true).get(5, TimeUnit.SECONDS);
        }
    }
}
