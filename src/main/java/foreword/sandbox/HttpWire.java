package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Delivers over signed HTTP to the request URL, as Slack does without Socket Mode. */
final class HttpWire {
    private final Setting setting;
    private final Clock clock;
    private final Traffic traffic;
    private final HttpClient client;

    HttpWire(Setting setting, Clock clock, Traffic traffic, Executor threads) {
        this.setting = setting;
        this.clock = clock;
        this.traffic = traffic;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(setting.ackWithin())
                .build();
    }

    CompletableFuture<Ack> deliver(URI address, Envelope envelope, Attempt attempt) {
        var body = body(envelope);
        var request = request(address, envelope, attempt, body);
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, failure) -> {
                    var ack = failure == null ? ack(response) : failed(failure);
                    log(envelope, request, body, ack);
                    return ack;
                });
    }

    private HttpRequest request(URI address, Envelope envelope, Attempt attempt, String body) {
        var seconds = clock.instant().getEpochSecond();
        var type = envelope.kind() == Envelope.Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
        var request = HttpRequest.newBuilder(address)
                .timeout(setting.ackWithin())
                .header("Content-Type", type)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", Long.toString(seconds))
                .header("X-Slack-Signature", Signature.of(setting.signingSecret(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!attempt.first()) {
            request.header("X-Slack-Retry-Num", Integer.toString(attempt.number()))
                    .header("X-Slack-Retry-Reason", attempt.reason());
        }
        return request.build();
    }

    private static String body(Envelope envelope) {
        return switch (envelope.kind()) {
            case EVENT -> ascii(Json.write(envelope.payload()));
            case INTERACTION -> "payload=" + encoded(Json.write(envelope.payload()));
            case COMMAND ->
                envelope.payload().properties().stream()
                        .map(field ->
                                field.getKey() + "=" + encoded(field.getValue().asText()))
                        .collect(Collectors.joining("&"));
        };
    }

    /** Slack writes event bodies in pure ASCII, with slashes escaped. */
    private static String ascii(String json) {
        var text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '/') {
                text.append("\\/");
            } else if (c > 0x7e) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Ack ack(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            return Ack.failed(response.statusCode(), stopped(response) ? "no_retry" : "http_error");
        }
        return Ack.received(response.statusCode(), content(response.body()));
    }

    private static boolean stopped(HttpResponse<String> response) {
        return response.headers().firstValue("X-Slack-No-Retry").isPresent();
    }

    private static JsonNode content(String body) {
        return body.isBlank()
                ? Json.nothing()
                : Json.read(body).filter(JsonNode::isObject).orElseGet(() -> TextNode.valueOf(body));
    }

    private static Ack failed(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return Ack.failed(0, cause instanceof HttpTimeoutException ? "operation_timeout" : "connection_failed");
    }

    private void log(Envelope envelope, HttpRequest request, String body, Ack ack) {
        var verdict = "signed %s; the bot answered %s"
                .formatted(
                        request.headers().firstValue("X-Slack-Signature").orElse(""),
                        ack.status() == 401
                                ? "that it does not accept it"
                                : ack.ok() ? "that it accepts it" : ack.error());
        var answer = ack.body().isTextual() ? ack.body().asText() : ack.body().toString();
        traffic.add(clock.instant(), Traffic.Direction.TO_BOT, envelope.what(), body, ack.status(), answer, verdict);
    }
}
