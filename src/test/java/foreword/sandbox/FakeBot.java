package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.http.HttpPort;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A bot that keeps what it is sent and answers as a test tells it. */
final class FakeBot implements AutoCloseable {
    private final HttpPort port = new HttpPort("127.0.0.1", 0);
    private final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();
    private volatile Function<HttpRequest, HttpResponse> answer = request -> HttpResponse.empty(200);

    FakeBot() throws IOException {
        port.route("POST", "/slack/events", request -> {
            received.add(request);
            return answer.apply(request);
        });
        port.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port.port() + "/slack/events");
    }

    void answers(Function<HttpRequest, HttpResponse> newAnswer) {
        answer = newAnswer;
    }

    void answers(String json) {
        answer = request -> HttpResponse.json(200, json);
    }

    HttpRequest next() throws InterruptedException {
        var request = received.poll(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("Nothing was delivered within five seconds");
        }
        return request;
    }

    /** The next body, of an event or an interaction. */
    JsonNode nextJson() throws InterruptedException {
        return json(next());
    }

    static JsonNode json(HttpRequest request) {
        var text = request.text();
        return Json.read(text.startsWith("payload=") ? request.form().getOrDefault("payload", "") : text)
                .orElseThrow();
    }

    List<HttpRequest> rest() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        port.close();
    }
}
