package foreword.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.SourceUnavailable;
import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMap;
import foreword.money.Amount;
import foreword.testing.Given;
import foreword.testing.TestClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read at a source, at a stub of its interface. */
class ReadBackTest {
    /** The same id may stand in two pipelines. */
    private static final String PIPELINES = """
            {"results":[
            {"id":"76221","label":"Enterprise","stages":[{"id":"8812345","label":"Handshake given","metadata":{"isClosed":"false"}},
            {"id":"8812346","label":"On hold","metadata":{"isClosed":"false"}}]},
            {"id":"default","label":"Sales","stages":[{"id":"8812345","label":"Tasting","metadata":{"isClosed":"false"}}]}]}""";

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final TestClock clock = new TestClock(Given.NOW);
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void reads_a_deal_of_hubspot_with_its_company_and_contact() throws SourceUnavailable {
        answers.put("/crm/v3/objects/deals/9", """
                {"id":"9","properties":{"dealname":"Quay","dealstage":"closedwon","amount":"1200","deal_currency_code":"EUR","pipeline":"default"},
                "associations":{"companies":{"results":[{"id":"5"}]},"contacts":{"results":[{"id":"6"}]}},"updatedAt":"2026-01-02T03:04:05Z"}""");
        answers.put("/crm/v3/objects/companies/5", "{\"id\":\"5\",\"properties\":{\"name\":\"Quayside\"}}");
        answers.put("/crm/v3/objects/contacts/6", "{\"id\":\"6\",\"properties\":{\"email\":\"ada@quayside.example\"}}");

        SourceEvent event = hooks(CrmSource.HUBSPOT).whole("hubspot", "9").orElseThrow();

        assertThat(event.update().company()).isEqualTo("Quayside");
        assertThat(event.update().deal()).isEqualTo("Quay");
        assertThat(event.update().stage()).isEqualTo(Stage.WON);
        assertThat(event.update().amount()).isEqualTo(new Amount(new BigDecimal("1200"), "EUR"));
        assertThat(event.contactEmail()).isEqualTo("ada@quayside.example");
        assertThat(headers).contains("Authorization: Bearer token-of-ours");
    }

    @Test
    void reads_how_people_call_a_stage_of_hubspot_that_its_deal_names_by_a_number() throws SourceUnavailable {
        inStage("8812345", "76221");
        answers.put("/crm/v3/pipelines/deals", PIPELINES);

        SourceEvent event = hooks(CrmSource.HUBSPOT).whole("hubspot", "9").orElseThrow();

        assertThat(event.update().stageName()).isEqualTo("8812345");
        assertThat(event.label()).isEqualTo(new StageLabel("Handshake given", "Enterprise"));
        assertThat(event.update().stage()).isEqualTo(Stage.UNKNOWN);
    }

    @Test
    void knows_a_stage_of_hubspot_by_its_label_where_that_means_one_thing_everywhere() throws SourceUnavailable {
        inStage("8812346", "76221");
        answers.put("/crm/v3/pipelines/deals", PIPELINES);

        assertThat(hooks(CrmSource.HUBSPOT)
                        .whole("hubspot", "9")
                        .orElseThrow()
                        .update()
                        .stage())
                .isEqualTo(Stage.ON_HOLD);
    }

    @Test
    void asks_what_a_stage_of_hubspot_means_that_is_called_closed_and_is_not() throws SourceUnavailable {
        for (String label : List.of("Closed Won - awaiting PO", "Closed lost")) {
            answers.put("/crm/v3/pipelines/deals", PIPELINES.replace("On hold", label));
            inStage("8812346", "76221");
            assertThat(stage()).isNotEqualTo(Stage.UNKNOWN);

            inStage("8812346", "76221\",\"hs_is_closed_won\":\"false\",\"hs_is_closed_lost\":\"false");
            assertThat(stage()).isEqualTo(Stage.UNKNOWN);
        }
        answers.put("/crm/v3/pipelines/deals", PIPELINES);
        assertThat(stage()).isEqualTo(Stage.ON_HOLD);
    }

    private Stage stage() throws SourceUnavailable {
        return hooks(CrmSource.HUBSPOT)
                .whole("hubspot", "9")
                .orElseThrow()
                .update()
                .stage();
    }

    @Test
    void asks_for_no_pipelines_when_the_stage_is_known_and_does_without_when_they_are_not_there()
            throws SourceUnavailable {
        inStage("appointmentscheduled", "default");
        hooks(CrmSource.HUBSPOT).whole("hubspot", "9");
        assertThat(paths).doesNotContain("/crm/v3/pipelines/deals");

        inStage("8812345", "76221");
        for (int refusal : List.of(403, 404, 429, 503)) {
            refusals.put("/crm/v3/pipelines/deals", refusal);
            SourceEvent event = hooks(CrmSource.HUBSPOT).whole("hubspot", "9").orElseThrow();
            assertThat(event.update().deal()).isEqualTo("Quay");
            assertThat(event.label()).isNull();
        }
    }

    @Test
    void keeps_the_pipelines_for_some_minutes_and_as_they_were_while_they_cannot_be_read() throws SourceUnavailable {
        inStage("8812345", "76221");
        answers.put("/crm/v3/pipelines/deals", PIPELINES);
        CrmHooks hooks = hooks(CrmSource.HUBSPOT);
        for (int minute : List.of(0, 4, 5, 6)) {
            clock.turnTo(Given.NOW.plus(Duration.ofMinutes(minute)));
            refusals.put("/crm/v3/pipelines/deals", minute < 5 ? 200 : 503);
            assertThat(hooks.whole("hubspot", "9").orElseThrow().label())
                    .isEqualTo(new StageLabel("Handshake given", "Enterprise"));
        }
        assertThat(paths).filteredOn("/crm/v3/pipelines/deals"::equals).hasSize(3);
    }

    private void inStage(String stage, String pipeline) {
        answers.put(
                "/crm/v3/objects/deals/9",
                "{\"id\":\"9\",\"properties\":{\"dealname\":\"Quay\",\"dealstage\":\"" + stage + "\",\"pipeline\":\""
                        + pipeline + "\"},\"updatedAt\":\"2026-01-02T03:04:05Z\"}");
    }

    @Test
    void reads_a_deal_of_attio_with_its_company() throws SourceUnavailable {
        answers.put("/v2/objects/deals/records/r-1", """
                {"data":{"id":{"object_id":"o","record_id":"r-1"},"values":{"name":[{"value":"Loft"}],"stage":[{"status":{"title":"Lost"}}],
                "value":[{"currency_value":70,"currency_code":"USD"}],"associated_company":[{"target_object":"companies","target_record_id":"c-1"}]}}}""");
        answers.put("/v2/objects/companies/records/c-1", "{\"data\":{\"values\":{\"name\":[{\"value\":\"Loftus\"}]}}}");

        SourceEvent event = hooks(CrmSource.ATTIO).whole("attio", "r-1").orElseThrow();

        assertThat(event.update().company()).isEqualTo("Loftus");
        assertThat(event.update().stage()).isEqualTo(Stage.LOST);
    }

    @Test
    void reads_a_deal_of_copper() throws SourceUnavailable {
        answers.put("/v1/opportunities/11", """
                {"id":11,"name":"Mill","company_name":"Miller","status":"Won","monetary_value":50,"monetary_unit":"GBP","primary_contact_id":3}""");
        answers.put("/v1/people/3", "{\"id\":3,\"emails\":[{\"email\":\"bo@miller.example\",\"category\":\"work\"}]}");

        SourceEvent event = hooks(CrmSource.COPPER).whole("copper", "11").orElseThrow();

        assertThat(event.update().company()).isEqualTo("Miller");
        assertThat(event.update().stage()).isEqualTo(Stage.WON);
        assertThat(event.contactEmail()).isEqualTo("bo@miller.example");
        assertThat(headers).contains("X-pw-accesstoken: token-of-ours", "X-pw-useremail: us@ours.example");
    }

    @Test
    void reads_a_deal_of_zoho() throws SourceUnavailable {
        answers.put("/crm/v8/Deals/7", """
                {"data":[{"id":"7","Deal_Name":"Canal","Stage":"Closed Won","Amount":9,"Account_Name":{"name":"Lock","id":"1"}}]}""");

        SourceEvent event = hooks(CrmSource.ZOHO).whole("zoho", "7").orElseThrow();

        assertThat(event.update().company()).isEqualTo("Lock");
        assertThat(headers).contains("Authorization: Zoho-oauthtoken token-of-ours");
    }

    @Test
    void a_deal_that_is_gone_is_none_and_an_id_that_is_no_id_is_not_asked_for() throws SourceUnavailable {
        assertThat(hooks(CrmSource.HUBSPOT).whole("hubspot", "404")).isEmpty();
        headers.clear();
        assertThat(hooks(CrmSource.HUBSPOT).whole("hubspot", "../owners/1?x=")).isEmpty();
        assertThat(headers).isEmpty();
    }

    @Test
    void a_refusal_a_fault_and_a_redirect_are_said_and_never_followed() {
        for (int each : List.of(401, 429, 500, 302)) {
            status = each;
            answers.put("/crm/v3/objects/deals/9", "{}");

            assertThatThrownBy(() -> hooks(CrmSource.HUBSPOT).whole("hubspot", "9"))
                    .isInstanceOf(SourceUnavailable.class)
                    .hasMessageContaining("HubSpot")
                    .hasMessageContaining(String.valueOf(each))
                    .hasMessageNotContaining("token-of-ours");
        }
    }

    private CrmHooks hooks(CrmSource source) {
        URI stub = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new CrmHooks(
                List.of(new CrmHook(
                        new CrmDoor(
                                source, new CrmDoor.Key(List.of("x"), null, null, null, false, null), "", List.of()),
                        CrmPayloads.CrmShape.usual("USD"),
                        StageMap.EMPTY,
                        true,
                        new ApiAccess(stub, ApiToken.fixed("token-of-ours"), "us@ours.example", "deals"))),
                clock);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestHeaders().forEach((name, values) -> headers.add(name + ": " + values.get(0)));
        String path = exchange.getRequestURI().getPath();
        paths.add(path);
        String body = refusals.getOrDefault(path, 200) != 200 ? "{}" : answers.get(path);
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
        exchange.sendResponseHeaders(body == null ? 404 : refusals.getOrDefault(path, status), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
