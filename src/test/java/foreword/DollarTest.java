package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.config.Settings;
import foreword.money.Amount;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import foreword.sandbox.Setting;
import foreword.sandbox.SlackStandIn;
import foreword.workflow.Rows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace whose dollar is the Canadian one, set in the settings file: it is so wherever a bare sign is read. */
class DollarTest {
    private static final String WORD = "the-word-of-the-generic-hook";
    private static final String TOLD =
            "{\"deal_id\":\"d1\",\"deal_name\":\"Kiln\",\"company\":\"Kilnhouse\",\"stage\":\"won\",\"amount\":\"$1,500\"}";

    @TempDir
    Path folder;

    private SlackStandIn slack;
    private PostOffice post;
    private Visitor visitor;
    private Settings settings;
    private Serving serving;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("foreword.yaml");
        Files.writeString(file, "deals:\n  dollar: CAD\n");
        slack = SlackStandIn.open(Setting.demo().of(DemoCast.agency()), 0, Clock.systemUTC());
        DemoCast.enter(slack.workspace(), "UTC");
        Map<String, String> env = new HashMap<>();
        env.put("FOREWORD_SLACK_API_URL", slack.apiUrl());
        env.put("SLACK_BOT_TOKEN", slack.setting().botToken());
        env.put("SLACK_SIGNING_SECRET", slack.setting().signingSecret());
        env.put("FOREWORD_HTTP_HOST", "127.0.0.1");
        env.put("FOREWORD_HTTP_PORT", "0");
        env.put("FOREWORD_DATABASE_URL", database());
        env.put("FOREWORD_HOOKS_GENERIC_SECRET", WORD);
        settings = Settings.load(Path.of("."), file, env);
        serving = Serving.start(settings, Path.of("."), Clock.systemUTC());
        slack.deliverTo(URI.create("http://127.0.0.1:" + serving.port() + "/slack/events"));
        post = PostOffice.open(0, 0, Playground.BOT);
        visitor = new Visitor(slack, post);
    }

    @AfterEach
    void close() {
        serving.close();
        slack.close();
        post.close();
    }

    @Test
    void is_meant_by_what_is_typed_spoken_piped_in_and_told_by_a_crm() throws Exception {
        slack.asPerson(DemoRows.ALICE)
                .type("/foreword", "deal Northwind won $40k", DemoCast.INNER_CHANNEL)
                .ack();
        assertThat(sum("Northwind")).isEqualTo(canadian("40000"));

        visitor.say(DemoRows.ALICE, DemoCast.INNER_CHANNEL, "We won Fabrikam, $30k!")
                .ack();
        assertThat(visitor.card(DemoRows.ALICE, "deal.confirm").text()).contains("30,000 CAD");

        assertThat(piped("{\"id\":\"1\",\"source\":\"slack-text\",\"payload\":\"We won Fabrikam, $30k!\"}"))
                .contains("\"amount\":\"30000.00\",\"currency\":\"CAD\"");
        for (String source : List.of("generic", "hubspot", "pipedrive", "zoho")) {
            assertThat(posted(source, TOLD)).as(source).contains("\"amount\":\"1500.00\",\"currency\":\"CAD\"");
        }
        assertThat(
                        posted(
                                "close",
                                "{\"event\":{\"object_type\":\"opportunity\",\"action\":\"updated\",\"data\":{\"id\":\"oppo_1\","
                                        + "\"lead_name\":\"Kilnhouse\",\"status_type\":\"won\",\"value\":150000,\"value_currency\":\"$\"}}}"))
                .contains("\"amount\":\"1500.00\",\"currency\":\"CAD\"");
        assertThat(posted(
                        "monday",
                        "{\"event\":{\"type\":\"update_column_value\",\"boardId\":5,\"pulseId\":7,\"pulseName\":\"Kiln\","
                                + "\"columnId\":\"numbers\",\"columnType\":\"numeric\",\"columnTitle\":\"Deal Value\","
                                + "\"value\":{\"value\":1500,\"unit\":{\"symbol\":\"$\",\"direction\":\"left\"}}}}"))
                .contains("\"amount\":\"1500.00\",\"currency\":\"CAD\"");
        assertThat(
                        posted(
                                "zoho",
                                "{\"id\":\"7\",\"Deal_Name\":\"Canal\",\"Stage\":\"Closed Won\",\"Amount\":9,\"$currency_symbol\":\"$\"}"))
                .contains("\"currency\":\"CAD\"");

        told(TOLD);
        assertThat(sum("Kilnhouse")).isEqualTo(canadian("1500"));
    }

    private static Amount canadian(String value) {
        return new Amount(new BigDecimal(value), "CAD");
    }

    private String posted(String source, String payload) throws Exception {
        return piped("{\"id\":\"1\",\"source\":\"" + source + "\",\"payload\":" + payload + "}");
    }

    private String piped(String line) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Foreword(folder)
                .readDeal(settings, new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), print, print);
        return out.toString(StandardCharsets.UTF_8);
    }

    private @Nullable Amount sum(String company) {
        try (Database database = Database.open(database())) {
            Rows rows = Stores.of(database);
            return Visitor.await(
                            "the deal with " + company,
                            () -> rows.deals().withCompanyNamed(company).stream()
                                    .findFirst())
                    .amount();
        }
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("foreword.db");
    }

    private void told(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(WORD.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + serving.port() + "/hooks/generic"))
                .header(
                        "X-Foreword-Signature",
                        "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
