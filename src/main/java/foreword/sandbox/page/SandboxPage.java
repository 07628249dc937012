package foreword.sandbox.page;

import foreword.adapter.http.Exchange;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The page at / and everything below /sandbox/. */
public final class SandboxPage {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final Stage stage;
    private final HttpPort http;
    private final Guard guard;
    private final ReadMarks marks = new ReadMarks();
    private final Pushes pushes = new Pushes();

    public SandboxPage(Stage stage, HttpPort http) {
        this.stage = stage;
        this.http = http;
        this.guard = new Guard(http);
    }

    /** Registers the routes. */
    public void mount() {
        get("/", this::page);
        get("/sandbox/part/", this::part);
        get("/sandbox/mail/", this::mail);
        get("/sandbox/api/state", request -> guard.remembered(state()));
        get("/sandbox/htmx.js", request -> asset(HTMX, JAVASCRIPT));
        get("/sandbox/page.js", request -> asset("/sandbox/page.js", JAVASCRIPT));
        get("/sandbox/page.css", request -> asset("/sandbox/page.css", "text/css; charset=utf-8"));
        var control = new Control(stage, marks);
        http.route("POST", "/sandbox/api/", guard.around(control::answer));
        http.stream("/sandbox/api/events", (request, stream) -> {
            if (guard.ours(request)) {
                pushes.add(stream);
            } else {
                stream.close();
            }
        });
        stage.workspace().onChange(pushes::changed);
        stage.onChange(pushes::changed);
    }

    /**
     * Ends this page once all that it was asked is done, lets another begin in its place, and brings the open windows there.
     *
     * @param beginning ends what lies behind this page and mounts the next one on the same port
     */
    public void endWith(Runnable beginning) {
        guard.endWith(beginning);
        pushes.end();
    }

    private void get(String path, Exchange route) {
        http.route("GET", path, guard.around(route));
    }

    private HttpResponse page(HttpRequest request) {
        var seat = seat(request);
        if (seat.home() && !seat.as().isEmpty()) {
            stage.openHome(seat.as());
        }
        return guard.remembered(HttpResponse.html(200, shown(seat).whole(guard.token())));
    }

    private HttpResponse part(HttpRequest request) {
        var name = request.path().substring("/sandbox/part/".length());
        if (!PageHtml.PARTS.contains(name)) {
            return HttpResponse.text(404, "There is no such part.\n");
        }
        var html = new Html().open("div", "class", "inner", "hx-target", "#notice");
        return HttpResponse.html(
                200, html.add(shown(seat(request)).part(name)).close("div").toString());
    }

    private PageHtml shown(Seat seat) {
        marks.read(stage.workspace(), seat.as(), seat.in());
        return new PageHtml(stage, seat, marks);
    }

    private Seat seat(HttpRequest request) {
        return Seat.of(Fields.of(request), stage.workspace());
    }

    private HttpResponse mail(HttpRequest request) {
        var id = request.path().substring("/sandbox/mail/".length());
        return stage.mails().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(m -> HttpResponse.html(200, m.html()).with("Content-Security-Policy", MAIL_POLICY))
                .orElseGet(() -> HttpResponse.text(404, "There is no such mail.\n"));
    }

    private HttpResponse state() {
        return HttpResponse.json(
                200, StateJson.of(stage).put("token", guard.token()).toString());
    }

    private static HttpResponse asset(String name, String type) throws IOException {
        try (var in = SandboxPage.class.getResourceAsStream(name)) {
            return in == null
                    ? HttpResponse.of(404, type, "/* missing */".getBytes(StandardCharsets.UTF_8))
                    : HttpResponse.of(200, type, in.readAllBytes());
        }
    }
}
