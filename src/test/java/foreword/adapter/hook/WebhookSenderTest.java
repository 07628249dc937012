package foreword.adapter.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookEvent;
import foreword.outbox.hook.HookSender;
import foreword.outbox.hook.HookType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000L);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OLD =
            "whsec_" + Base64.getEncoder().encodeToString("an old key of 24 bytes..".getBytes(StandardCharsets.UTF_8));

    private final List<HttpExchange> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String retryAfter = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange);
            exchange.setAttribute("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signs_with_both_secrets_and_sends_the_body_as_it_is() {
        HookSender.Answer answer = send("127.0.0.1", true);

        assertThat(answer.status()).isEqualTo(200);
        HttpExchange request = heard.get(0);
        assertThat(request.getRequestHeaders().getFirst("webhook-id")).isEqualTo("evt_1");
        assertThat(request.getRequestHeaders().getFirst("webhook-timestamp")).isEqualTo("1790000000");
        assertThat(request.getRequestHeaders().getFirst("webhook-signature").split(" ", -1))
                .hasSize(2)
                .allMatch(part -> part.startsWith("v1,"));
        assertThat(request.getRequestHeaders().getFirst("Content-Type")).startsWith("application/json");
        assertThat(request.getAttribute("body")).isEqualTo(body());
    }

    @Test
    void signs_for_each_endpoint_with_its_own_secrets() {
        try (WebhookSender sender = new WebhookSender(true)) {
            sender.send(endpoint("127.0.0.1", List.of(SECRET)), delivery(), NOW);
            sender.send(endpoint("127.0.0.1", List.of(OLD)), delivery(), NOW);
        }

        assertThat(heard)
                .extracting(request -> request.getRequestHeaders().getFirst("webhook-signature"))
                .containsExactly(
                        new HookSignature(List.of(SECRET)).of("evt_1", NOW, body()),
                        new HookSignature(List.of(OLD)).of("evt_1", NOW, body()))
                .doesNotHaveDuplicates();
    }

    @Test
    void signs_as_the_published_vector_does() throws IOException {
        Path vectors = Path.of("../shared/data/crm/vectors/signatures.json");
        assumeTrue(Files.exists(vectors), "skipped: ../shared/data/crm is not here");
        int tried = 0;
        for (JsonNode vector : new ObjectMapper().readTree(vectors.toFile())) {
            if (vector.path("scheme").asText().equals("standard-webhooks")) {
                String signed = new HookSignature(List.of(vector.path("secret").asText()))
                        .of(
                                vector.path("id").asText(),
                                Instant.ofEpochSecond(vector.path("timestamp").asLong()),
                                vector.path("body").asText());
                assertThat(vector.toString()).contains(signed.substring("v1,".length()));
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "127.1",
                "[::ffff:127.0.0.1]",
                "10.0.0.1",
                "169.254.169.254"
            })
    void sends_nothing_inside(String host) {
        HookSender.Answer answer = send(host, false);

        assertThat(answer.status()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void asks_no_name_twice_and_refuses_one_that_leads_inside() {
        AtomicInteger asked = new AtomicInteger();
        Dns changing = host -> asked.getAndIncrement() == 0
                ? List.of(address("1.1.1.1"), address("127.0.0.1"))
                : List.of(address("127.0.0.1"));
        try (WebhookSender sender = new WebhookSender(false, changing, Duration.ofSeconds(5))) {
            HookSender.Answer answer = sender.send(endpoint("rebound.example"), delivery(), NOW);

            assertThat(answer.words()).isEqualTo("the address lies in a private network");
            assertThat(asked).hasValue(1);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void looks_at_the_address_again_when_it_connects() throws IOException {
        try (Socket socket = new GuardedSockets(new Reachable(false)).createSocket()) {
            assertThat(catchThrowable(() -> socket.connect(server.getAddress(), 1000)))
                    .isInstanceOf(NotReachable.class);
        }
    }

    @Test
    void follows_no_redirect() {
        status = 302;

        assertThat(send("127.0.0.1", true).status()).isEqualTo(302);
        assertThat(heard).hasSize(1);
    }

    @Test
    void hears_how_long_to_wait() {
        status = 429;
        retryAfter = "120";
        assertThat(send("127.0.0.1", true).pause()).isEqualTo(Duration.ofMinutes(2));

        retryAfter = "Mon, 21 Sep 2026 14:23:20 GMT";
        assertThat(send("127.0.0.1", true).pause()).isEqualTo(Duration.ofMinutes(10));

        retryAfter = "soon";
        assertThat(send("127.0.0.1", true).pause()).isNull();
    }

    private HookSender.Answer send(String host, boolean inside) {
        try (WebhookSender sender = new WebhookSender(inside)) {
            return sender.send(endpoint(host), delivery(), NOW);
        }
    }

    private Endpoint endpoint(String host) {
        return endpoint(host, List.of(SECRET, OLD));
    }

    private Endpoint endpoint(String host, List<String> secrets) {
        return new Endpoint(
                "",
                URI.create("http://" + host + ":" + server.getAddress().getPort() + "/hook?key=k"),
                secrets,
                Set.of(HookType.DEAL_WON));
    }

    private static InetAddress address(String digits) throws UnknownHostException {
        return InetAddress.getByName(digits);
    }

    private static HookDelivery delivery() {
        return HookDelivery.fresh("evt_1", "wh_1", HookType.DEAL_WON, body(), NOW);
    }

    private static String body() {
        return EventJson.of(new HookEvent("evt_1", HookType.DEAL_WON, NOW, Map.of("deal", "Mühle \"Süd\"")));
    }
}
