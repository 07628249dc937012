package foreword.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import foreword.Burst;
import foreword.Knowing;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import foreword.adapter.slack.Answer;
import foreword.adapter.slack.SlackApi;
import foreword.adapter.slack.SlackDealReader;
import foreword.adapter.slack.SlackDesk;
import foreword.adapter.slack.SlackDirectory;
import foreword.adapter.slack.SlackInbound;
import foreword.adapter.slack.SlackIntake;
import foreword.adapter.slack.SlackListener;
import foreword.adapter.slack.SlackSignature;
import foreword.adapter.slack.SlackWebViews;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.deal.reading.DealPosts;
import foreword.money.AmountReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Acknowledged signed events a second and their slowest hundredth, with the inbox commit, beside a bare Bolt echo on the same
 * server in the same run; then a burst of webhooks to the whole bot; then start-up to ready and resident memory of the program itself.
 */
public final class Bench {
    private static final String SECRET = "bench-signing-secret";
    private static final int ROUNDS = 3;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        Path folder = Files.createTempDirectory("foreword-bench");
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("bench.db"));
                SqlInbox inbox = new SqlInbox(database);
                SlackApi api = new SlackApi("http://127.0.0.1:9/api/", "xoxb-bench");
                SlackDirectory directory = new SlackDirectory(api, Clock.systemUTC());
                SlackIntake intake = intake(inbox, api, directory);
                HttpPort port = new HttpPort("127.0.0.1", 0)) {
            App bolt = echo();
            SlackRequestParser parser = new SlackRequestParser(bolt.config());
            port.route("POST", "/slack/events", request -> answer(intake.receive(request.headers().asMap(), request.body())));
            port.route("POST", "/bolt/events", request -> bolt(bolt, parser, request));
            port.start();
            compare(port.port(), inbox);
        }
        new Knowing(folder).measure();
        new Burst(folder).measure();
        new Startup(folder).measure();
        System.exit(0);
    }

    private static void compare(int port, SqlInbox inbox) throws Exception {
        for (int connections : List.of(8, 32)) {
            List<Load.Figures> ours = new ArrayList<>();
            List<Load.Figures> bare = new ArrayList<>();
            Load.ofSlack(port, "/slack/events", SECRET).run(connections, 4_000, "warm-a" + connections);
            Load.ofSlack(port, "/bolt/events", SECRET).run(connections, 4_000, "warm-b" + connections);
            long before = inbox.count("WAITING");
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(Load.ofSlack(port, "/slack/events", SECRET).run(connections, 10_000, "r" + connections + round));
                bare.add(Load.ofSlack(port, "/bolt/events", SECRET).run(connections, 10_000, "b" + connections + round));
            }
            long stored = inbox.count("WAITING") - before;
            System.out.println(connections + " connections, " + ROUNDS + " rounds of 10,000 signed events each:");
            ours.forEach(figures -> System.out.println("  Foreword, committed before the ack: " + figures));
            bare.forEach(figures -> System.out.println("  bare Bolt echo:                     " + figures));
            System.out.println("  rows in the inbox: " + stored + " of " + ROUNDS * (10_000 / connections * connections) + " acknowledged");
        }
    }

    private static SlackIntake intake(SqlInbox inbox, SlackApi api, SlackDirectory directory) {
        SlackListener listener = nothing(SlackListener.class);
        SlackDesk desk = nothing(SlackDesk.class);
        return new SlackIntake(
                new SlackSignature(List.of(SECRET), Clock.systemUTC()),
                inbox,
                new SlackInbound(
                        api,
                        directory,
                        listener,
                        desk,
                        new SlackInbound.Hears(
                                "star2", new SlackDealReader(new DealPosts(new AmountReader("USD"))))),
                new SlackWebViews(api),
                Clock.systemUTC());
    }

    private static App echo() {
        AppConfig config = AppConfig.builder()
                .signingSecret(SECRET)
                .singleTeamBotToken("xoxb-bench-token-long-enough")
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config, new ArrayList<>(List.of(new com.slack.api.bolt.middleware.builtin.RequestVerification(
                new com.slack.api.app_backend.SlackSignature.Verifier(
                        new com.slack.api.app_backend.SlackSignature.Generator(SECRET))))));
    }

    private static HttpResponse bolt(App app, SlackRequestParser parser, HttpRequest request) throws Exception {
        Map<String, List<String>> headers = request.headers().asMap();
        var parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(request.path())
                .requestBody(request.text())
                .headers(new RequestHeaders(headers))
                .remoteAddress(request.remote())
                .build());
        Response response = app.run(parsed);
        return HttpResponse.text(response.getStatusCode(), response.getBody() == null ? "" : response.getBody());
    }

    private static HttpResponse answer(Answer answer) {
        return HttpResponse.of(
                answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
