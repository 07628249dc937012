package foreword.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpPortTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpPort port = new HttpPort("127.0.0.1", 0, Duration.ofSeconds(2));

    @BeforeEach
    void open() throws IOException {
        port.route("POST", "/echo", request -> HttpResponse.text(200, request.text()));
        port.route("POST", "/large", 3 << 20, request -> HttpResponse.text(200, "" + request.body().length));
        port.route("GET", "/tree/", request -> HttpResponse.text(200, request.path()));
        port.route("GET", "/broken", request -> {
            throw new IllegalStateException("a secret");
        });
        port.route("GET", "/dropped", request -> HttpResponse.dropped());
        port.start();
    }

    @AfterEach
    void shut() {
        port.close();
    }

    @Test
    void gives_the_handler_the_raw_bytes() throws Exception {
        var response = send("POST", "/echo", BodyPublishers.ofString("grüße"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("grüße");
    }

    @Test
    void serves_everything_below_a_prefix() throws Exception {
        assertThat(send("GET", "/tree/a/b", BodyPublishers.noBody()).body()).isEqualTo("/tree/a/b");
    }

    @Test
    void answers_an_unknown_path_with_404() throws Exception {
        assertThat(send("GET", "/nowhere", BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void answers_a_wrong_method_with_405_and_the_right_one() throws Exception {
        var response = send("GET", "/echo", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void keeps_what_went_wrong_to_itself() throws Exception {
        var response = send("GET", "/broken", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("secret");
    }

    @Test
    void takes_a_body_of_one_megabyte_and_not_a_byte_more() throws Exception {
        var allowed = send("POST", "/echo", BodyPublishers.ofByteArray(new byte[1 << 20]));
        var refused = send("POST", "/echo", BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]));

        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void refuses_a_chunked_body_that_grows_too_long() throws Exception {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(1 << 20) + 1]));

        assertThat(send("POST", "/echo", endless).statusCode()).isEqualTo(413);
    }

    @Test
    void lets_a_route_take_more() throws Exception {
        assertThat(send("POST", "/large", BodyPublishers.ofByteArray(new byte[2 << 20]))
                        .body())
                .isEqualTo("" + (2 << 20));
    }

    @Test
    void refuses_a_header_above_sixteen_kilobytes() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(address("/tree/a"))
                .header("X-Long", "x".repeat(17 * 1024))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(431);
    }

    @Test
    void cuts_a_header_that_comes_drop_by_drop() throws Exception {
        assertThat(dripped("GET /tree/a HTTP/1.1\r\nX-Slow: ")).isNotEqualTo(200);
    }

    @Test
    void cuts_a_body_that_comes_drop_by_drop() throws Exception {
        assertThat(dripped("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"))
                .isNotEqualTo(200);
    }

    @Test
    void drops_the_connection_where_the_handler_says_so() {
        Assertions.assertThatThrownBy(() -> send("GET", "/dropped", BodyPublishers.noBody()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void sends_events_from_another_thread_after_the_handler_returned() throws Exception {
        var opened = new CompletableFuture<EventStream>();
        port.stream("/events", (request, stream) -> opened.complete(stream));

        var response = client.sendAsync(
                java.net.http.HttpRequest.newBuilder(address("/events")).build(), BodyHandlers.ofLines());
        var stream = opened.get(5, TimeUnit.SECONDS);
        stream.send("change", "one\ntwo");
        stream.close();

        assertThat(response.get(5, TimeUnit.SECONDS).body())
                .containsSequence("event: change", "data: one", "data: two", "");
        assertThat(stream.open()).isFalse();
    }

    @Test
    void speaks_over_a_web_socket() throws Exception {
        port.webSocket("/socket", request -> Optional.of(new Echo()));
        var received = new LinkedBlockingQueue<String>();

        var socket = client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port.port() + "/socket"), listener(received))
                .get(5, TimeUnit.SECONDS);
        socket.sendText("hello", true).get(5, TimeUnit.SECONDS);

        assertThat(received.poll(5, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void refuses_a_web_socket_that_is_not_admitted() {
        port.webSocket("/closed", request -> Optional.empty());

        var socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + port.port() + "/closed"), listener(new LinkedBlockingQueue<>()));

        assertThat(socket).failsWithin(Duration.ofSeconds(5));
    }

    /** The status that came, or 0 when the connection was cut without one; fails when the server waits for ever. */
    private int dripped(String start) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
            while (System.nanoTime() < end) {
                try {
                    socket.getOutputStream().write('x');
                    var line = new byte[12];
                    int length = socket.getInputStream().read(line);
                    return length < 12 ? 0 : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
                } catch (SocketTimeoutException e) {
                    assertThat(e).hasMessageContaining("timed out");
                } catch (IOException e) {
                    return 0;
                }
            }
        }
        throw new AssertionError("The server was still waiting");
    }

    private java.net.http.HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = java.net.http.HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(10))
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port.port() + path);
    }

    private static WebSocket.Listener listener(LinkedBlockingQueue<String> received) {
        return new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                received.add(data.toString());
                socket.request(1);
                return CompletableFuture.completedFuture(null);
            }
        };
    }

    private static final class Echo implements SocketListener {
        private final CompletableFuture<SocketPeer> peer = new CompletableFuture<>();

        @Override
        public void opened(SocketPeer opened) {
            peer.complete(opened);
        }

        @Override
        public void received(String text) {
            peer.join().send(text);
        }

        @Override
        public void closed(int code, String reason) {}
    }
}
