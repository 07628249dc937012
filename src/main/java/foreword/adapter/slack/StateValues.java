package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the inputs of a view or a message hold, whatever their kind, as texts. */
final class StateValues {
    private static final List<String> SINGLE = List.of(
            "value",
            "selected_option.value",
            "selected_user",
            "selected_conversation",
            "selected_channel",
            "selected_date",
            "selected_time",
            "selected_date_time");
    private static final List<String> SEVERAL =
            List.of("selected_options", "selected_users", "selected_conversations", "selected_channels", "files");

    private StateValues() {}

    static Map<String, String> read(JsonNode state) {
        Map<String, String> values = new LinkedHashMap<>();
        state.path("values").properties().forEach(block -> readBlock(block.getKey(), block.getValue(), values));
        return values;
    }

    private static void readBlock(String blockId, JsonNode inputs, Map<String, String> values) {
        inputs.properties().forEach(input -> {
            String key = inputs.size() == 1 ? blockId : blockId + "/" + input.getKey();
            value(input.getValue()).ifPresent(text -> values.put(key, text));
        });
    }

    /** What one input or one action holds; empty when nothing was filled in. */
    static Optional<String> value(JsonNode input) {
        if (input.path("rich_text_value").isObject()) {
            return Optional.of(RichText.plain(input.path("rich_text_value"), id -> id))
                    .filter(text -> !text.isBlank());
        }
        for (String name : SEVERAL) {
            if (input.path(name).isArray()) {
                return Optional.of(join(input.path(name))).filter(text -> !text.isEmpty());
            }
        }
        return Json.first(input, SINGLE.toArray(String[]::new));
    }

    private static String join(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .map(choice -> choice.isValueNode()
                        ? choice.asText()
                        : Json.first(choice, "value", "id").orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(","));
    }
}
