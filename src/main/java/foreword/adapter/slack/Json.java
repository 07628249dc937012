package foreword.adapter.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as trees. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Reads one JSON value; the failure never quotes the text, which may be confidential. */
    static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new IllegalArgumentException("empty JSON");
            }
            return node;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getClass().getSimpleName());
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text at a path such as {@code user.team_id}; empty when it is absent, null or blank. */
    static Optional<String> text(JsonNode node, String path) {
        JsonNode at = node;
        for (String name : path.split("\\.", -1)) {
            at = at.path(name);
        }
        return at.isValueNode() && !at.isNull() && !at.asText().isBlank() ? Optional.of(at.asText()) : Optional.empty();
    }

    /** The first of these paths that holds a text. */
    static Optional<String> first(JsonNode node, String... paths) {
        for (String path : paths) {
            Optional<String> found = text(node, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static String textOrEmpty(JsonNode node, String path) {
        return text(node, path).orElse("");
    }

    static @Nullable String textOrNull(JsonNode node, String path) {
        return text(node, path).orElse(null);
    }
}
