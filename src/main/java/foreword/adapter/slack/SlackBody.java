package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What Slack sent, in whichever dress: JSON, a form with a {@code payload}, or the bare form of a slash command.
 *
 * @param kind what has to be done with it
 * @param payload the payload as a tree; the fields of a slash command are an object of texts
 */
record SlackBody(Kind kind, JsonNode payload) {
    private static final Set<String> ANSWERED_AT_ONCE = Set.of("view_submission", "block_suggestion");

    /** How a request has to be treated. */
    enum Kind {
        URL_VERIFICATION,
        SSL_CHECK,
        RATE_LIMITED,
        EVENT,
        COMMAND,
        SUBMISSION,
        SUGGESTION,
        INTERACTION
    }

    /** @throws IllegalArgumentException when it is nothing that Slack sends; the message never quotes it */
    static SlackBody read(byte[] bytes) {
        String text = new String(bytes, UTF_8).strip();
        return of(text.startsWith("{") ? Json.read(text) : form(text));
    }

    static SlackBody of(JsonNode payload) {
        if (!payload.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        return new SlackBody(kindOf(payload), payload);
    }

    /** Slack's own name for this one delivery; a repetition has the same. */
    String key() {
        return switch (kind) {
            case EVENT, RATE_LIMITED -> Json.text(payload, "event_id").orElseGet(this::eventKey);
            default ->
                Json.text(payload, "trigger_id")
                        .map(trigger -> kind + "/" + type() + "/" + trigger)
                        .orElseGet(this::digest);
        };
    }

    String type() {
        return Json.textOrEmpty(payload, "type");
    }

    /** The body as Bolt's parser wants it. */
    String asForm() {
        if (kind != Kind.COMMAND) {
            return "payload=" + URLEncoder.encode(payload.toString(), UTF_8);
        }
        StringBuilder form = new StringBuilder();
        payload.properties()
                .forEach(field -> form.append(form.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(field.getKey(), UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(field.getValue().asText(), UTF_8)));
        return form.toString();
    }

    private static JsonNode form(String text) {
        ObjectNode fields = Json.object();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("neither JSON nor a form");
        }
        return fields.has("payload") ? Json.read(fields.path("payload").asText()) : fields;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, UTF_8);
    }

    private static Kind kindOf(JsonNode payload) {
        String type = Json.textOrEmpty(payload, "type");
        if (payload.path("event").isObject()) {
            return Kind.EVENT;
        }
        if (payload.has("command")) {
            return Kind.COMMAND;
        }
        return switch (type) {
            case "url_verification" -> Kind.URL_VERIFICATION;
            case "app_rate_limited" -> Kind.RATE_LIMITED;
            case "" -> bare(payload);
            default -> ANSWERED_AT_ONCE.contains(type) ? atOnce(type) : Kind.INTERACTION;
        };
    }

    private static Kind bare(JsonNode payload) {
        if (payload.has("ssl_check")) {
            return Kind.SSL_CHECK;
        }
        throw new IllegalArgumentException("no type");
    }

    private static Kind atOnce(String type) {
        return type.equals("block_suggestion") ? Kind.SUGGESTION : Kind.SUBMISSION;
    }

    /** A mention comes twice under one client_msg_id, as two types: the type keeps them apart. */
    private String eventKey() {
        JsonNode event = payload.path("event");
        String kinds = Json.textOrEmpty(event, "type") + "/" + Json.textOrEmpty(event, "subtype") + "/";
        Optional<String> message = Json.text(event, "client_msg_id");
        Optional<String> channel = Json.first(event, "channel", "item.channel");
        Optional<String> ts = Json.first(event, "event_ts", "ts");
        if (message.isPresent()) {
            return kinds + message.get();
        }
        return channel.isPresent() && ts.isPresent() ? kinds + channel.get() + "/" + ts.get() : digest();
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(payload.toString().getBytes(UTF_8));
            return "sha256/" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }
}
