package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A form (application/x-www-form-urlencoded) as a tree: {@code deal[name]=x} and {@code deal.name=x} alike are a name within a deal. */
final class FormBody {
    private static final int MOST_FIELDS = 1_000;
    private static final int DEEPEST = 10;
    private static final Set<String> WRAPPERS = Set.of("payload", "data", "json", "body");

    private FormBody() {}

    /** @throws Unreadable when it is no form */
    static JsonNode tree(String body) throws Unreadable {
        String[] pairs = body.strip().split("&", -1);
        if (!body.contains("=") || pairs.length > MOST_FIELDS) {
            throw new Unreadable("it is neither JSON nor a form");
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals == 0 || pair.isEmpty()) {
                continue;
            }
            put(
                    root,
                    plain(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : plain(pair.substring(equals + 1)));
        }
        for (String wrapper : WRAPPERS) {
            String inner = root.path(wrapper).asText("").strip();
            if (inner.startsWith("{") || inner.startsWith("[")) {
                return Json.tree(inner);
            }
        }
        return root;
    }

    private static void put(ObjectNode root, String name, String value) {
        List<String> path = path(name);
        ObjectNode at = root;
        for (String step : path.subList(0, path.size() - 1)) {
            at = at.path(step).isObject() ? (ObjectNode) at.get(step) : at.putObject(step);
        }
        String last = path.get(path.size() - 1);
        if (!at.path(last).isObject()) {
            at.put(last, value);
        }
    }

    private static List<String> path(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.split("[\\[\\].]+", -1)) {
            if (!step.isBlank()) {
                steps.add(step);
            }
        }
        return steps.isEmpty() || steps.size() > DEEPEST ? List.of(name) : steps;
    }

    private static String plain(String encoded) throws Unreadable {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Unreadable("its percent signs are broken");
        }
    }
}
