package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.http.HttpRequest;
import foreword.adapter.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The response_url endpoints: each takes five answers within thirty minutes of the stand-in's clock. */
final class ResponseUrls {
    static final int MOST_USES = 5;
    static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Issued> issued = new HashMap<>();
    private final Supplier<String> base;
    private final Answers answers;
    private final Clock clock;

    /** Where an answer goes: the conversation, the person, and the message acted on if there was one. */
    record Place(String channel, String user, String ts) {}

    private record Issued(Place place, Instant at, int uses) {}

    ResponseUrls(Supplier<String> base, Answers answers, Clock clock) {
        this.base = base;
        this.answers = answers;
        this.clock = clock;
    }

    synchronized String issue(String kind, String channel, String user, String ts) {
        var key = UUID.randomUUID().toString().replace("-", "");
        issued.put(key, new Issued(new Place(channel, user, ts), clock.instant(), 0));
        return base.get() + "/respond/" + kind + "/" + key;
    }

    HttpResponse answer(HttpRequest request) {
        var body = Json.read(request.text());
        if (body.isEmpty() || !body.get().isObject()) {
            return refused(400, "invalid_payload");
        }
        var place = use(request.path().substring(request.path().lastIndexOf('/') + 1));
        if (place.isEmpty()) {
            return refused(404, "used_url");
        }
        return apply(place.get(), body.get());
    }

    private HttpResponse apply(Place place, JsonNode body) {
        try {
            answers.respond(place, body);
            return HttpResponse.json(200, "{\"ok\":true}");
        } catch (Refusal refusal) {
            return refused(200, refusal.error());
        }
    }

    private synchronized Optional<Place> use(String key) {
        var found = issued.get(key);
        if (found == null || found.uses >= MOST_USES || clock.instant().isAfter(found.at.plus(LIFE))) {
            return Optional.empty();
        }
        issued.put(key, new Issued(found.place, found.at, found.uses + 1));
        return Optional.of(found.place);
    }

    private static HttpResponse refused(int status, String error) {
        return HttpResponse.json(
                status, Json.write(Json.object().put("ok", false).put("error", error)));
    }
}
