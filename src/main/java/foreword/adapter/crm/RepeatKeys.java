package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body apart into what is worked on by itself, each with the key by which its source delivers it again. What names itself in no
 * way counts as the same when the same bytes come within ten minutes; Attio's bare ids, which may come again with new news, never do.
 */
final class RepeatKeys {
    private static final int LONGEST = 200;
    private static final int SAME_SECONDS = 600;

    private final CrmSource source;
    private final Instant now;

    RepeatKeys(CrmSource source, Instant now) {
        this.source = source;
        this.now = now;
    }

    /** A part of a body, as it is stored. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(String key, byte[] body) {}

    /** @throws Unreadable when it is not what this source posts */
    List<Part> of(HookRequest request) throws Unreadable {
        return switch (source) {
            case HUBSPOT -> hubspot(Json.tree(request.text()));
            case SALESFORCE ->
                request.text().stripLeading().startsWith("<")
                        ? salesforce(OutboundMessage.read(request.text()))
                        : List.of(part(null, request));
            case PIPEDRIVE -> List.of(part(pipedrive(Json.tree(request.text())), request));
            case CLOSE -> List.of(part(Json.text(Json.tree(request.text()).path("event"), "id"), request));
            case MONDAY -> List.of(part(Json.text(Json.tree(request.text()).path("event"), "triggerUuid"), request));
            case ATTIO ->
                List.of(part(
                        request.only("Idempotency-Key").orElse(hash(request.body()) + "/" + now.toEpochMilli()),
                        request));
            case COPPER, ZOHO -> List.of(part(null, request));
            case STANDARD_WEBHOOKS -> List.of(part(request.only("webhook-id").orElse(null), request));
            case CLOUDEVENTS -> cloud(request);
            case GENERIC ->
                List.of(part(
                        request.only("webhook-id")
                                .or(() -> request.only("Idempotency-Key"))
                                .orElse(null),
                        request));
        };
    }

    /** The whole of a body that nobody can take apart. */
    List<Part> unparsed(HookRequest request) {
        return List.of(part(null, request));
    }

    private Part part(@Nullable String own, HookRequest request) {
        String hash = hash(request.body());
        boolean timed = source == CrmSource.COPPER
                || (source == CrmSource.ZOHO && request.text().contains("\"server_time\""));
        String key = own != null ? own : timed ? hash : hash + "/" + now.getEpochSecond() / SAME_SECONDS;
        return new Part(key(key), request.body());
    }

    private List<Part> hubspot(JsonNode tree) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode each : Json.objects(tree)) {
            String subscription = Json.text(each, "subscriptionId");
            String text = each.toString();
            String key = subscription == null
                    ? hash(text.getBytes(StandardCharsets.UTF_8))
                    : String.join(
                            "/",
                            subscription,
                            String.valueOf(Json.text(each, "objectId", "newObjectId", "fromObjectId")),
                            String.valueOf(Json.text(each, "propertyName", "subscriptionType", "eventType")),
                            String.valueOf(Json.text(each, "occurredAt")));
            parts.add(new Part(key(key), text.getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    /** Each notification by itself, as the JSON that a flow would post. */
    private List<Part> salesforce(OutboundMessage message) {
        List<Part> parts = new ArrayList<>();
        for (OutboundMessage.Notification each : message.notifications()) {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            record.putObject("attributes").put("type", each.type());
            each.fields().forEach(record::put);
            parts.add(new Part(key(each.id()), record.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    /** Version 2 names each event; in version 1 the time to the microsecond does. */
    private static @Nullable String pipedrive(JsonNode tree) {
        JsonNode meta = tree.path("meta");
        String micros = Json.text(meta, "timestamp_micro");
        String id = Json.text(meta, "id");
        return micros == null || id == null
                ? id
                : String.join(
                        "/",
                        String.valueOf(Json.text(meta, "webhook_id")),
                        String.valueOf(Json.text(meta, "action")),
                        id,
                        micros);
    }

    private List<Part> cloud(HookRequest request) throws Unreadable {
        Map<String, String> headers = request.plainHeaders();
        if (headers.containsKey("ce-id")) {
            return List.of(
                    new Part(cloudKey(headers.get("ce-source"), headers.get("ce-id")), binary(request, headers)));
        }
        List<Part> parts = new ArrayList<>();
        for (JsonNode each : Json.objects(Json.tree(request.text()))) {
            parts.add(new Part(
                    cloudKey(Json.text(each, "source"), Json.text(each, "id")),
                    each.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    private String cloudKey(@Nullable String from, @Nullable String id) throws Unreadable {
        if (from == null || id == null) {
            throw new Unreadable("it is no CloudEvent, which has a source and an id");
        }
        return key(from + "#" + id);
    }

    /** The attributes come as headers; kept, they stand around the data. */
    private static byte[] binary(HookRequest request, Map<String, String> headers) throws Unreadable {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("type", "source", "id", "time", "subject")) {
            Optional.ofNullable(headers.get("ce-" + name)).ifPresent(value -> event.put(name, value));
        }
        event.set("data", Json.tree(request.text()));
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String key(String own) {
        String bounded = own.length() > LONGEST ? hash(own.getBytes(StandardCharsets.UTF_8)) : own;
        return source.word() + "/" + bounded;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Proof.sha256(bytes));
    }
}
