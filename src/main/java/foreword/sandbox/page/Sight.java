package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.Map;

/**
 * Where blocks are shown and to whom.
 *
 * @param as who looks
 * @param channel the conversation of the message; empty in a view
 * @param ts the message; empty in a view
 * @param view the view; empty in a message
 * @param values what stands in the fields, by block_id and action_id
 * @param errors what is wrong with them, by block_id
 */
record Sight(
        String as,
        String channel,
        String ts,
        String view,
        JsonNode values,
        Map<String, String> errors,
        Names names,
        ZoneId zone) {

    /** A prefix for the ids of tags, one for each message and view. */
    String key() {
        return (view.isEmpty() ? ts : view).replaceAll("[^A-Za-z0-9]", "-");
    }

    JsonNode state(String block, JsonNode element) {
        return values.path(block).path(element.path("action_id").asText());
    }
}
