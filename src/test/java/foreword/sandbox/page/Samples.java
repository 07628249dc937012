package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;

/** Data that tests and the demo share. */
final class Samples {
    private Samples() {}

    static StageMail mail(String id, String to, String subject) {
        return new StageMail(
                id,
                "alice@larkfield.example",
                List.of(to),
                List.of(),
                subject,
                Instant.parse("2026-11-25T09:12:00Z"),
                "Hi Dana,\n\nwould you introduce me to Sam Lee?\n\nAlice",
                "<p style=\"color:#333\">Hi Dana,</p><p>would you introduce me to <b>Sam Lee</b>?</p><script>alert(1)</script>",
                "From: alice@larkfield.example\r\nTo: " + to + "\r\n\r\nHi Dana",
                "<" + id + "@larkfield.example>",
                List.of("checklist.pdf"));
    }

    /** Opens a modal before Alice as a bot would, with the trigger of a slash command. */
    static void openModal(FakeStage stage, HttpPort http, JsonNode view) {
        http.route("POST", "/bot", request -> {
            var body = JsonNodeFactory.instance.objectNode();
            body.put("trigger_id", request.form().getOrDefault("trigger_id", ""));
            body.set("view", view);
            call(stage.api(http) + "views.open", body);
            return HttpResponse.empty(200);
        });
        stage.deliverTo(URI.create("http://127.0.0.1:" + http.port() + "/bot"));
        var unused = stage.type(FakeStage.ALICE, FakeStage.ACME, "/foreword settings")
                .ack();
    }

    /** Calls the Web API with the bot's token. */
    static String call(String method, ObjectNode body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(method))
                .header("Authorization", "Bearer xoxb-demo-foreword")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
