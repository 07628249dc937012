package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** One Web API call: its method, its arguments wherever they stood, and its token. */
record Call(String method, ObjectNode arguments, String token) {
    private static final List<String> JSON_ARGUMENTS = List.of("blocks", "attachments", "metadata", "view", "files");

    static Call read(HttpRequest request) throws Refusal {
        var method = request.path().substring("/api/".length());
        var arguments = Json.object();
        request.parameters().forEach(arguments::put);
        var type = request.header("Content-Type").orElse("");
        if (type.startsWith("application/json")) {
            arguments.setAll(json(request.text()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            request.form().forEach(arguments::put);
        }
        for (var name : JSON_ARGUMENTS) {
            unpack(arguments, name);
        }
        return new Call(method, arguments, token(request, arguments));
    }

    /** The text of an argument, empty when it is missing. */
    String text(String name) {
        return arguments.path(name).asText("");
    }

    /** The text of an argument that must be there. */
    String required(String name) throws Refusal {
        var text = text(name);
        if (text.isEmpty()) {
            throw new Refusal(
                    "invalid_arguments",
                    List.of("[ERROR] missing required field: " + name + " [json-pointer:/" + name + "]"));
        }
        return text;
    }

    boolean flag(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    JsonNode json(String name, String error) throws Refusal {
        var node = arguments.path(name);
        if (node.isTextual()) {
            throw new Refusal(error);
        }
        return node;
    }

    private static ObjectNode json(String body) throws Refusal {
        var node = Json.read(body.isBlank() ? "{}" : body);
        if (node.isPresent() && node.get() instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal("invalid_arguments", List.of("[ERROR] the body is not a JSON object"));
    }

    private static void unpack(ObjectNode arguments, String name) {
        if (arguments.path(name).isTextual()) {
            Json.read(arguments.path(name).asText())
                    .filter(JsonNode::isContainerNode)
                    .ifPresent(node -> arguments.set(name, node));
        }
    }

    private static String token(HttpRequest request, ObjectNode arguments) {
        var field = Optional.ofNullable(arguments.remove("token")).map(JsonNode::asText);
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip())
                .or(() -> field)
                .orElse("");
    }
}
