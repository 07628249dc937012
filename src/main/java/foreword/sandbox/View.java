package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A modal or an App Home as one person sees it.
 *
 * @param user whose screen it is on
 * @param body the view in Slack's own JSON, with id, hash and state; each reader gets a copy
 * @param errors what the bot answered to the last submission, by block_id
 */
public record View(String id, String user, ObjectNode body, Map<String, String> errors) {

    public View {
        body = body.deepCopy();
        errors = Map.copyOf(errors);
    }

    @Override
    public ObjectNode body() {
        return body.deepCopy();
    }

    public boolean modal() {
        return body.path("type").asText().equals("modal");
    }

    public String callbackId() {
        return body.path("callback_id").asText();
    }

    public String title() {
        return body.path("title").path("text").asText();
    }

    public JsonNode blocks() {
        return Json.list(body.path("blocks"));
    }

    public String hash() {
        return body.path("hash").asText();
    }

    public String privateMetadata() {
        return body.path("private_metadata").asText();
    }

    /** state.values: what stands in the fields, by block_id and action_id. */
    public JsonNode values() {
        return body.path("state").path("values").deepCopy();
    }

    View with(ObjectNode newBody) {
        return new View(id, user, newBody, Map.of());
    }

    View with(Map<String, String> newErrors) {
        return new View(id, user, body, newErrors);
    }
}
