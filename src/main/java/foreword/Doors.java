package foreword;

import foreword.adapter.act.ActDoor;
import foreword.adapter.crm.HookAnswer;
import foreword.adapter.crm.HookRequest;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import foreword.adapter.slack.Answer;
import foreword.adapter.survey.SurveyIntake;
import foreword.report.Heed;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** What the bot answers over HTTP: Slack, surveys, links in mails, health and metrics. */
final class Doors {
    private static final String ACT = "/act/";
    private static final long LONGEST_FORM = 256 * 1024;

    private final Supplier<Bot> bots;
    private final PrometheusRegistry registry = new PrometheusRegistry();

    /** @param bots the bot that lives at the moment */
    Doors(Supplier<Bot> bots) {
        this.bots = bots;
        GaugeWithCallback.builder()
                .name("foreword_inbox_events")
                .help("Events by state")
                .labelNames("state")
                .callback(gauge -> {
                    for (String state : new String[] {"WAITING", "WORKING", "DEAD"}) {
                        gauge.call((double) bots.get().inbox().count(state), state.toLowerCase(java.util.Locale.ROOT));
                    }
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("foreword_outbox_deliveries")
                .help("Deliveries by state")
                .labelNames("state")
                .callback(gauge -> bots.get()
                        .outbox()
                        .countByState()
                        .forEach(
                                (state, count) -> gauge.call((double) count, state.toLowerCase(java.util.Locale.ROOT))))
                .register(registry);
        GaugeWithCallback.builder()
                .name("foreword_cards")
                .help(
                        "Cards and reminders whose time was over in the last 30 days, and those of them that were acted upon")
                .labelNames("kind")
                .callback(gauge -> {
                    Heed heed = bots.get().heed();
                    gauge.call((double) heed.shown(), "shown");
                    gauge.call((double) heed.heeded(), "heeded");
                })
                .register(registry);
        Growth.register(() -> bots.get().housekeeping(), registry);
        GaugeWithCallback.builder()
                .name("foreword_mails_put_aside")
                .help("Mails that could not be taken in; doctor names them")
                .callback(gauge -> gauge.call((double) bots.get().mailsPutAside()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("foreword_ready")
                .help("1 when the part works")
                .labelNames("part")
                .callback(gauge -> {
                    Bot.Health health = bots.get().health();
                    gauge.call(health.database() ? 1 : 0, "database");
                    gauge.call(health.slack() ? 1 : 0, "slack");
                    gauge.call(health.mail() ? 1 : 0, "mail");
                })
                .register(registry);
    }

    void open(HttpPort port) {
        port.route("POST", "/slack/events", this::slack);
        port.route("POST", "/hooks/survey", this::survey);
        port.route(
                "POST", HookRequest.HOOKS, request -> answer(bots.get().hooks().receive(hook(request))));
        port.route(
                "OPTIONS",
                HookRequest.HOOKS,
                request -> answer(bots.get().hooks().handshake(hook(request))));
        port.route("GET", ACT, request -> act(request, false));
        port.route("POST", ACT, LONGEST_FORM, request -> act(request, true));
        port.route("GET", "/livez", request -> HttpResponse.text(200, "ok\n"));
        port.route("GET", "/readyz", request -> ready());
        port.route("GET", "/metrics", request -> metrics());
    }

    private HttpResponse slack(HttpRequest request) {
        Answer answer = bots.get().intake().receive(request.headers().asMap(), request.body());
        HttpResponse response = HttpResponse.of(
                answer.status(), answer.contentType(), answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private HttpResponse survey(HttpRequest request) {
        SurveyIntake.Answer answer =
                bots.get().surveys().receive(request.headers().asMap(), request.body());
        return HttpResponse.text(answer.status(), answer.sentence() + "\n");
    }

    private static HookRequest hook(HttpRequest request) {
        return new HookRequest(
                request.method(),
                request.path().substring(HookRequest.HOOKS.length()),
                request.query(),
                request.headers().asMap(),
                request.body(),
                request.remote());
    }

    private static HttpResponse answer(HookAnswer answer) {
        HttpResponse response = HttpResponse.of(answer.status(), answer.contentType(), answer.body());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private HttpResponse act(HttpRequest request, boolean pressed) {
        String token = request.path().substring(ACT.length());
        ActDoor door = bots.get().act();
        ActDoor.Answer answer =
                pressed ? door.post(token, form(request), request.remote()) : door.get(token, request.remote());
        HttpResponse response = HttpResponse.html(answer.status(), answer.html());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private static Map<String, String> form(HttpRequest request) {
        try {
            return request.form();
        } catch (IllegalArgumentException broken) {
            return Map.of();
        }
    }

    private HttpResponse ready() {
        Bot.Health health = bots.get().health();
        String state = "database " + word(health.database()) + "\nslack " + word(health.slack()) + "\nmail "
                + word(health.mail()) + "\nnode " + health.role() + "\n" + (health.database() ? putAside() : "");
        boolean degraded = !health.slack() || !health.mail();
        return HttpResponse.text(health.ready() ? 200 : 503, (degraded ? "degraded\n" : "ready\n") + state);
    }

    /** Nothing is out of order because of them, but whoever looks after the bot has to see them. */
    private String putAside() {
        long mails = bots.get().mailsPutAside();
        return mails == 0 ? "" : "mails put aside: " + mails + ", see `foreword doctor`\n";
    }

    private static String word(boolean well) {
        return well ? "ok" : "down";
    }

    private HttpResponse metrics() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        writer.write(text, registry.scrape());
        return HttpResponse.of(200, writer.getContentType(), text.toByteArray());
    }
}
