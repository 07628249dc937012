package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Web API: finds the method, judges the token, carries the call out, or lets it go wrong on purpose. */
final class WebApi {
    private final Map<String, Method> methods = new TreeMap<>();
    private final AccountMethods account;
    private final Setting setting;
    private final Faults faults;
    private final Traffic traffic;
    private final Clock clock;

    WebApi(Parts parts, AccountMethods account, Faults faults, Traffic traffic, Clock clock) {
        this.account = account;
        setting = parts.setting();
        this.faults = faults;
        this.traffic = traffic;
        this.clock = clock;
        methods.putAll(account.all());
        methods.putAll(new ConversationMethods(parts).all());
        methods.putAll(new PeopleMethods(parts, clock).all());
        methods.putAll(new ViewMethods(parts).all());
    }

    void add(Map<String, Method> more) {
        methods.putAll(more);
    }

    HttpResponse answer(HttpRequest request) throws InterruptedException {
        var method = request.path().substring("/api/".length());
        var fault = faults.take(method);
        var early = fault.flatMap(f -> instead(f));
        var response = early.isPresent() ? early.get() : carriedOut(request, method);
        if (fault.isPresent() && fault.get() instanceof Fault.Slow slow) {
            Thread.sleep(slow.delay().toMillis());
        }
        var lost = fault.filter(Fault.LostAnswer.class::isInstance).isPresent();
        log(request, method, response, fault);
        return lost ? HttpResponse.dropped() : response;
    }

    /** The answer of a fault that keeps the call from being carried out. */
    private static Optional<HttpResponse> instead(Fault fault) {
        if (fault instanceof Fault.RateLimited limited) {
            return Optional.of(HttpResponse.json(429, "{\"ok\":false,\"error\":\"ratelimited\"}")
                    .with("Retry-After", Long.toString(limited.retryAfter().toSeconds())));
        }
        if (fault instanceof Fault.ServerError) {
            return Optional.of(HttpResponse.text(500, "internal error"));
        }
        if (fault instanceof Fault.Gibberish) {
            return Optional.of(HttpResponse.html(200, "<html><body>We are working on it.</body></html>"));
        }
        if (fault instanceof Fault.Refused refused) {
            return Optional.of(HttpResponse.json(200, Json.write(failed(new Refusal(refused.error())))));
        }
        return Optional.empty();
    }

    private HttpResponse carriedOut(HttpRequest request, String name) {
        try {
            var method = methods.get(name);
            if (method == null) {
                return HttpResponse.json(
                        200, Json.write(failed(new Refusal("unknown_method")).put("req_method", name)));
            }
            var call = Call.read(request);
            account.check(call);
            var answer = Json.object().put("ok", true);
            answer.setAll(method.call(call));
            return scoped(HttpResponse.json(200, Json.write(answer)), name);
        } catch (Refusal refusal) {
            return refused(refusal, name);
        }
    }

    private HttpResponse refused(Refusal refusal, String name) {
        var answer = failed(refusal);
        if (refusal.error().equals("missing_scope")) {
            answer.put("needed", String.join(",", Scopes.neededFor(name)));
            answer.put("provided", String.join(",", setting.scopes()));
        }
        var response = HttpResponse.json(200, Json.write(answer));
        return refusal.error().endsWith("_auth") || refusal.error().equals("not_authed")
                ? response
                : scoped(response, name);
    }

    private HttpResponse scoped(HttpResponse response, String name) {
        return response.with("X-OAuth-Scopes", String.join(",", setting.scopes()))
                .with("X-Accepted-OAuth-Scopes", String.join(",", Scopes.neededFor(name)));
    }

    private static ObjectNode failed(Refusal refusal) {
        var answer = Json.object().put("ok", false).put("error", refusal.error());
        if (!refusal.messages().isEmpty()) {
            answer.putObject("response_metadata").set("messages", Json.array(refusal.messages()));
        }
        return answer;
    }

    private void log(HttpRequest request, String method, HttpResponse response, Optional<Fault> fault) {
        var body = new String(response.body(), StandardCharsets.UTF_8);
        var verdict = fault.map(f -> "fault: " + f).orElseGet(() -> verdict(body));
        var asked = (request.query().isEmpty() ? "" : "?" + request.query() + "\n") + request.text();
        traffic.add(
                clock.instant(), Traffic.Direction.FROM_BOT, method, hidden(asked), response.status(), body, verdict);
    }

    private String hidden(String text) {
        return text.replace(setting.botToken(), "…").replace(setting.appToken(), "…");
    }

    private static String verdict(String body) {
        var error = Json.read(body).map(node -> node.path("error").asText()).orElse("");
        return switch (error) {
            case "not_authed" -> "no token";
            case "invalid_auth" -> "a token that is not the stand-in's";
            default -> "token accepted";
        };
    }
}
