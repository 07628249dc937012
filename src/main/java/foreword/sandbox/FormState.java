package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** state.values of a view or message: what stands in its fields, by block_id and action_id. */
final class FormState {
    private static final Set<String> STATELESS =
            Set.of("button", "workflow_button", "overflow", "image", "feedback_buttons", "icon_button");

    private FormState() {}

    /** What the fields hold before anybody touches them. */
    static ObjectNode initial(JsonNode blocks) {
        var values = Json.object();
        for (var block : blocks) {
            for (var element : elements(block)) {
                if (element.has("action_id")
                        && !STATELESS.contains(element.path("type").asText())) {
                    values.withObjectProperty(block.path("block_id").asText())
                            .set(element.path("action_id").asText(), untouched(element));
                }
            }
        }
        return values;
    }

    /** The values with what a person put in; keys are block ids, or action ids where no block has the name. */
    static ObjectNode filled(JsonNode blocks, JsonNode before, Map<String, List<String>> typed) {
        var values = initial(blocks);
        for (var block : blocks) {
            for (var element : elements(block)) {
                fill(values, before, block.path("block_id").asText(), element, typed);
            }
        }
        return values;
    }

    /** The interactive elements of a block. */
    static List<JsonNode> elements(JsonNode block) {
        var found = new ArrayList<JsonNode>();
        if (block.has("element")) {
            found.add(block.path("element"));
        }
        if (block.has("accessory")) {
            found.add(block.path("accessory"));
        }
        block.path("elements").forEach(found::add);
        block.path("actions").forEach(found::add);
        return found;
    }

    /** The fields an element has after these values were chosen in it, such as selected_option. */
    static ObjectNode chosen(JsonNode element, List<String> chosen) {
        var type = element.path("type").asText();
        var state = Json.object();
        if (type.startsWith("multi_") || type.equals("checkboxes")) {
            setMany(state, type, element, chosen);
        } else {
            setOne(state, type, element, chosen.isEmpty() ? null : chosen.get(0));
        }
        return state;
    }

    /** Whether a field holds nothing. */
    static boolean empty(JsonNode state) {
        for (var field : state.properties()) {
            var value = field.getValue();
            var blank = value.isNull()
                    || (value.isTextual() ? value.asText().isEmpty() : value.isArray() && value.isEmpty());
            if (!field.getKey().equals("type") && !blank) {
                return false;
            }
        }
        return true;
    }

    private static void fill(
            ObjectNode values, JsonNode before, String blockId, JsonNode element, Map<String, List<String>> typed) {
        var actionId = element.path("action_id").asText();
        if (!values.path(blockId).has(actionId)) {
            return;
        }
        var words = typed.containsKey(blockId) ? typed.get(blockId) : typed.get(actionId);
        var block = (ObjectNode) values.path(blockId);
        if (words != null) {
            var state = Json.object().put("type", element.path("type").asText());
            block.set(actionId, state.setAll(chosen(element, words)));
        } else if (before.path(blockId).has(actionId)) {
            block.set(actionId, before.path(blockId).path(actionId));
        }
    }

    private static ObjectNode untouched(JsonNode element) {
        var type = element.path("type").asText();
        var state = Json.object().put("type", type);
        state.setAll(chosen(element, List.of()));
        element.properties().forEach(field -> {
            var name = field.getKey();
            if (name.startsWith("initial_")) {
                var plain = name.substring("initial_".length());
                state.set(plain.equals("value") ? plain : "selected_" + plain, field.getValue());
            }
        });
        return state;
    }

    private static void setMany(ObjectNode state, String type, JsonNode element, List<String> chosen) {
        switch (type) {
            case "multi_users_select" -> state.set("selected_users", Json.array(chosen));
            case "multi_conversations_select" -> state.set("selected_conversations", Json.array(chosen));
            case "multi_channels_select" -> state.set("selected_channels", Json.array(chosen));
            default -> {
                var options = state.putArray("selected_options");
                chosen.forEach(value -> options.add(option(element, value)));
            }
        }
    }

    private static void setOne(ObjectNode state, String type, JsonNode element, @Nullable String chosen) {
        switch (type) {
            case "button", "workflow_button", "feedback_buttons", "icon_button" -> {}
            case "static_select", "external_select", "radio_buttons", "overflow" ->
                state.set("selected_option", chosen == null ? null : option(element, chosen));
            case "users_select" -> state.put("selected_user", chosen);
            case "conversations_select" -> state.put("selected_conversation", chosen);
            case "channels_select" -> state.put("selected_channel", chosen);
            case "datepicker" -> state.put("selected_date", chosen);
            case "timepicker" -> state.put("selected_time", chosen);
            case "datetimepicker" ->
                state.set("selected_date_time", chosen == null ? null : state.numberNode(Long.parseLong(chosen)));
            case "rich_text_input" -> state.set("rich_text_value", chosen == null ? null : RichText.of(chosen));
            default -> state.put("value", chosen);
        }
    }

    /** The option with this value, looked for in the groups too. */
    private static JsonNode option(JsonNode element, String value) {
        var groups = StreamSupport.stream(element.path("option_groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("options").spliterator(), false));
        var options = StreamSupport.stream(element.path("options").spliterator(), false);
        return Stream.concat(options, groups)
                .filter(o -> o.path("value").asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no option " + value + " to choose"));
    }
}
