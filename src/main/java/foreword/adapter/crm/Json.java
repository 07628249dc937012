package foreword.adapter.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trees of JSON: figures stay exact, and text that is blank counts as none. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static JsonNode tree(String body) throws Unreadable {
        try {
            JsonNode tree = MAPPER.readTree(body.startsWith("\uFEFF") ? body.substring(1) : body);
            if (!tree.isContainerNode()) {
                throw new Unreadable("it is neither an object nor a list of JSON");
            }
            return tree;
        } catch (JsonProcessingException | StackOverflowError broken) {
            throw new Unreadable("it is not JSON");
        }
    }

    /** The first of these fields that holds a text, a number or a truth. */
    static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            String found = value(object.path(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static @Nullable String value(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() ? node.asText() : node.decimalValue().toPlainString();
        }
        String text = node.isTextual() || node.isBoolean() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** Whether this field says yes. */
    static boolean yes(JsonNode object, String name) {
        String said = value(object.path(name));
        return said != null && (said.equalsIgnoreCase("true") || said.equals("1") || said.equalsIgnoreCase("yes"));
    }

    /** The objects of a list, or the one object that it is. */
    static List<JsonNode> objects(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isObject()) {
            all.add(node);
        } else if (node.isArray()) {
            node.forEach(each -> all.addAll(each.isObject() ? List.of(each) : List.of()));
        }
        return all;
    }

    /** The values of a list, or the one value that it is. */
    static List<String> values(JsonNode node) {
        List<String> all = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            String value = value(each);
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }
}
