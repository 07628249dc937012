package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The key that a message of ours carries in its metadata, seen by nobody, so that it is found again and not posted twice. */
final class DeliveryMark {
    static final String EVENT = "foreword_delivery";

    private DeliveryMark() {}

    static String metadata(String key) {
        ObjectNode metadata = Json.object().put("event_type", EVENT);
        metadata.putObject("event_payload").put("key", key);
        return metadata.toString();
    }

    /** The message of a page of Slack's that carries this key. */
    static Optional<JsonNode> in(JsonNode page, String key) {
        for (JsonNode message : page.path("messages")) {
            if (on(message, key)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    private static boolean on(JsonNode message, String key) {
        JsonNode metadata = message.path("metadata");
        return Json.textOrEmpty(metadata, "event_type").equals(EVENT)
                && Json.textOrEmpty(metadata, "event_payload.key").equals(key);
    }
}
