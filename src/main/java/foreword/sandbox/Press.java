package foreword.sandbox;

import java.util.List;
import java.util.Map;

/**
 * A click on a button or a choice in a menu.
 *
 * @param blockId the block it is in; empty for the first block that has the action
 * @param chosen values chosen in a menu; nothing for a button
 * @param values what stands in the other fields meanwhile, by block_id
 */
public record Press(String blockId, String actionId, List<String> chosen, Map<String, List<String>> values) {

    public Press {
        chosen = List.copyOf(chosen);
        values = Map.copyOf(values);
    }

    public static Press of(String actionId) {
        return new Press("", actionId, List.of(), Map.of());
    }

    public static Press in(String blockId, String actionId) {
        return new Press(blockId, actionId, List.of(), Map.of());
    }

    public Press choosing(String... options) {
        return new Press(blockId, actionId, List.of(options), values);
    }

    public Press with(Map<String, List<String>> fields) {
        return new Press(blockId, actionId, chosen, fields);
    }
}
