package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.adapter.sql.Database;
import foreword.config.Settings;
import foreword.deal.Deal;
import foreword.deal.Stage;
import foreword.workflow.Rows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator sets it up, told of deals by ids only, beside a stub of HubSpot's interface. */
class ReadingBackTest {
    private static final String SECRET = "client-secret-of-an-app";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer hubspot;
    private Serving serving;

    @BeforeEach
    void open() throws IOException {
        hubspot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hubspot.createContext("/", this::answer);
        hubspot.start();
        Map<String, String> env = new HashMap<>();
        env.put("FOREWORD_SLACK_API_URL", "http://127.0.0.1:9/api/");
        env.put("SLACK_BOT_TOKEN", "xoxb-nowhere");
        env.put("SLACK_SIGNING_SECRET", "nobody-signs-here");
        env.put("FOREWORD_HTTP_HOST", "127.0.0.1");
        env.put("FOREWORD_HTTP_PORT", "0");
        env.put("FOREWORD_HTTP_PUBLIC_URL", "https://bot.ours.example/");
        env.put("FOREWORD_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("foreword.db"));
        env.put("FOREWORD_HOOKS_HUBSPOT_SECRET", SECRET);
        env.put("FOREWORD_HOOKS_HUBSPOT_STAGES", "sales/contractsent = negotiation");
        env.put("FOREWORD_HOOKS_HUBSPOT_API_TOKEN", "pat-nowhere");
        env.put(
                "FOREWORD_HOOKS_HUBSPOT_API_URL",
                "http://127.0.0.1:" + hubspot.getAddress().getPort());
        serving = Serving.start(Settings.load(Path.of("."), null, env), Path.of("."), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        serving.close();
        hubspot.stop(0);
    }

    @Test
    void a_deal_told_of_by_its_id_is_read_where_it_comes_from() throws Exception {
        answers.put("/crm/v3/objects/deals/31", """
                {"id":"31","properties":{"dealname":"Weir gates","dealstage":"contractsent","pipeline":"sales","amount":"900","deal_currency_code":"EUR"},
                "associations":{"companies":{"results":[{"id":"8"}]}},"updatedAt":"2026-01-02T03:04:05Z"}""");
        answers.put("/crm/v3/objects/companies/8", "{\"id\":\"8\",\"properties\":{\"name\":\"Weirside\"}}");

        assertThat(
                        signed(
                                "[{\"subscriptionId\":1,\"subscriptionType\":\"deal.creation\",\"objectId\":31,\"occurredAt\":1764000000000}]"))
                .isEqualTo(200);

        Deal deal = deal("31");
        assertThat(deal.whose().companyName()).isEqualTo("Weirside");
        assertThat(deal.name()).isEqualTo("Weir gates");
        assertThat(deal.position().stage()).isEqualTo(Stage.OPEN);
        assertThat(deal.position().phase().word()).isEqualTo("negotiation");
    }

    @Test
    void a_source_that_does_not_answer_is_asked_again_and_nothing_is_lost() throws Exception {
        answers.put("/crm/v3/objects/deals/32", "fails once");

        assertThat(signed(
                        "[{\"subscriptionId\":1,\"subscriptionType\":\"deal.propertyChange\",\"objectId\":32,\"propertyName\":\"dealstage\","
                                + "\"propertyValue\":\"closedwon\",\"occurredAt\":1764000000000}]"))
                .isEqualTo(200);

        assertThat(deal("32").position().stage()).isEqualTo(Stage.WON);
    }

    @Test
    void a_body_that_was_changed_on_its_way_is_refused() throws Exception {
        assertThat(posted("[]", signature("[1]", now()), now())).isEqualTo(401);
        assertThat(posted("[]", signature("[]", "1764000000000"), "1764000000000"))
                .isEqualTo(401);
    }

    private Deal deal(String id) {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"))) {
            Rows rows = Stores.of(database);
            return Visitor.await("the deal " + id, () -> found(rows, id));
        }
    }

    private static Optional<Deal> found(Rows rows, String id) {
        return rows.deals().from("hubspot", id);
    }

    private int signed(String body) throws Exception {
        String now = now();
        return posted(body, signature(body, now), now);
    }

    private static String now() {
        return String.valueOf(System.currentTimeMillis());
    }

    private static String signature(String body, String timestamp) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = "POSThttps://bot.ours.example/hooks/hubspot" + body + timestamp;
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private int posted(String body, String signature, String timestamp) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + serving.port() + "/hooks/hubspot"))
                .header("X-HubSpot-Signature-v3", signature)
                .header("X-HubSpot-Request-Timestamp", timestamp)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = answers.get(path);
        boolean fails = "fails once".equals(body);
        if (fails) {
            answers.put(
                    path, "{\"id\":\"32\",\"properties\":{\"dealname\":\"Weir walls\",\"dealstage\":\"closedwon\"}}");
        }
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(fails ? 503 : body == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
