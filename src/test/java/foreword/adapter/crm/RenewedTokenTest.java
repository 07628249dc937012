package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.deal.source.SourceRefused;
import foreword.deal.source.SourceUnavailable;
import foreword.deal.source.StageMap;
import foreword.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Zoho's tokens, which live for an hour, against a stand-in for its accounts and its deals. */
class RenewedTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private final List<String> forms = new ArrayList<>();
    private final Set<String> revoked = new HashSet<>();
    private HttpServer server;
    private final TestClock clock = new TestClock(NOW);
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth/v2/token", this::hand);
        server.createContext("/crm/v8/Deals/7", this::deal);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void one_token_serves_until_shortly_before_its_end() throws SourceUnavailable {
        CrmHooks hooks = hooks();

        assertThat(hooks.whole("zoho", "7")).isPresent();
        clock.turnTo(NOW.plusSeconds(3500));
        assertThat(hooks.whole("zoho", "7")).isPresent();
        assertThat(forms).hasSize(1);
        clock.turnTo(NOW.plusSeconds(3590));
        assertThat(hooks.whole("zoho", "7")).isPresent();

        assertThat(forms).hasSize(2);
        assertThat(forms.get(0))
                .isEqualTo("grant_type=refresh_token&client_id=1000.AB&client_secret=s%26s&refresh_token=1000.r");
    }

    @Test
    void a_token_that_is_refused_before_its_time_is_renewed_once() throws SourceUnavailable {
        CrmHooks hooks = hooks();
        hooks.whole("zoho", "7");
        revoked.add("token-1");

        assertThat(hooks.whole("zoho", "7")).isPresent();

        revoked.add("token-2");
        revoked.add("token-3");
        assertThatThrownBy(() -> hooks.whole("zoho", "7")).isInstanceOf(SourceRefused.class);
        assertThat(forms).hasSize(3);
    }

    @Test
    void a_refresh_token_that_is_no_good_is_a_refusal_and_a_fault_is_not() {
        answer = "{\"error\":\"invalid_code\"}";
        assertThatThrownBy(() -> hooks().whole("zoho", "7"))
                .isInstanceOf(SourceRefused.class)
                .hasMessageContaining("invalid_code")
                .hasMessageContaining("hooks.zoho.refresh-token")
                .hasMessageNotContaining("1000.r");

        status = 503;
        assertThatThrownBy(() -> hooks().whole("zoho", "7"))
                .isInstanceOf(SourceUnavailable.class)
                .isNotInstanceOf(SourceRefused.class);
    }

    private CrmHooks hooks() {
        URI stub = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        RenewedToken token = new RenewedToken(new RenewedToken.Grant(stub, "1000.AB", "s&s", "1000.r"), clock);
        return new CrmHooks(
                List.of(new CrmHook(
                        new CrmDoor(
                                CrmSource.ZOHO,
                                new CrmDoor.Key(List.of(), "x", null, null, false, null),
                                "",
                                List.of()),
                        CrmPayloads.CrmShape.usual("USD"),
                        StageMap.EMPTY,
                        true,
                        new ApiAccess(stub, token, null, "deals"))),
                clock);
    }

    private void hand(HttpExchange exchange) throws IOException {
        forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String usual =
                "{\"access_token\":\"token-" + forms.size() + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";
        send(exchange, status, answer.isEmpty() ? usual : answer);
    }

    private void deal(HttpExchange exchange) throws IOException {
        String given = exchange.getRequestHeaders().getFirst("Authorization").replace("Zoho-oauthtoken ", "");
        boolean good = given.startsWith("token-") && !revoked.contains(given);
        send(
                exchange,
                good ? 200 : 401,
                "{\"data\":[{\"id\":\"7\",\"Deal_Name\":\"Canal\",\"Stage\":\"Closed Won\"}]}");
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
