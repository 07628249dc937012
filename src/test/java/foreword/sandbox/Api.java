package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls a stand-in's Web API as a bot does, over HTTP. */
final class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final SlackStandIn slack;

    Api(SlackStandIn slack) {
        this.slack = slack;
    }

    JsonNode form(String method, Map<String, String> fields) throws IOException, InterruptedException {
        return Json.read(raw(method, slack.setting().botToken(), fields).body()).orElseThrow();
    }

    HttpResponse<String> raw(String method, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(method, token, "application/x-www-form-urlencoded", body);
    }

    JsonNode json(String method, String body) throws IOException, InterruptedException {
        return Json.read(send(method, slack.setting().botToken(), "application/json; charset=utf-8", body)
                        .body())
                .orElseThrow();
    }

    HttpResponse<String> post(String address, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String token, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
