package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Cursor paging: a part of a list, and a cursor for the next part. */
record Page<T>(List<T> items, String next) {

    static <T> Page<T> of(Call call, List<T> all, int usual, int most) throws Refusal {
        int from = start(call.text("cursor"), all.size());
        int until = Math.min(all.size(), from + limit(call, usual, most));
        return new Page<>(all.subList(from, until), until < all.size() ? cursor(until) : "");
    }

    ObjectNode answer(String field, Function<T, JsonNode> shape) {
        var answer = Json.object();
        var list = answer.putArray(field);
        items.forEach(item -> list.add(shape.apply(item)));
        answer.putObject("response_metadata").put("next_cursor", next);
        return answer;
    }

    private static int limit(Call call, int usual, int most) throws Refusal {
        var text = call.text("limit");
        if (text.isEmpty() || text.equals("0")) {
            return usual;
        }
        try {
            return Math.max(1, Math.min(most, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] must be an integer [json-pointer:/limit]"));
        }
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString(("offset:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int start(String cursor, int size) throws Refusal {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            var plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            int offset = plain.startsWith("offset:") ? Integer.parseInt(plain.substring(7)) : -1;
            if (offset >= 0 && offset <= size) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal("invalid_cursor");
        }
        throw new Refusal("invalid_cursor");
    }
}
