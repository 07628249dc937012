package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What stands in a field, as the words a form sends. */
final class Words {
    private static final List<String> FIELDS = List.of(
            "value",
            "option",
            "options",
            "user",
            "users",
            "conversation",
            "conversations",
            "channel",
            "channels",
            "date",
            "time",
            "date_time");

    private Words() {}

    /** From the state when there is one, else what the element begins with. */
    static List<String> of(JsonNode element, JsonNode state) {
        var found = new ArrayList<String>();
        for (var field : FIELDS) {
            var name = field.equals("value") ? field : "selected_" + field;
            collect(state.isMissingNode() ? element.path("initial_" + field) : state.path(name), found);
        }
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isArray()) {
            node.forEach(one -> collect(one, found));
        } else if (node.isObject()) {
            found.add(node.path("value").asText());
        } else if (node.isValueNode() && !node.isNull()) {
            found.add(node.asText());
        }
    }
}
