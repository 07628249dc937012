package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** Finds what Slack would refuse in the blocks and elements that we use. */
final class SlackLimits {
    private static final Path FILE = Path.of("..", "shared", "data", "blockkit", "limits.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode limits;
    private final List<String> faults = new ArrayList<>();

    private SlackLimits(JsonNode limits) {
        this.limits = limits;
    }

    /** Skips the test where the table of limits is not at hand. */
    static SlackLimits atHand() {
        Assumptions.assumeTrue(Files.exists(FILE), "the table of Slack's limits is not at hand");
        return new SlackLimits(parse(FILE));
    }

    List<String> faultsOfMessage(String blocksJson) {
        JsonNode blocks = parse(blocksJson);
        count(blocks, 1, 50, "blocks");
        blocks(blocks, false);
        return taken();
    }

    List<String> faultsOfView(String viewJson) {
        JsonNode view = parse(viewJson);
        count(view.path("blocks"), 1, 100, "view.blocks");
        for (String part : List.of("title", "close", "submit")) {
            length(view.path(part).path("text"), limit("view", part), "view." + part);
        }
        length(view.path("private_metadata"), limit("view", "private_metadata"), "view.private_metadata");
        boolean inputs = view.findValuesAsText("type").contains("input");
        if (inputs && !view.has("submit")) {
            faults.add("inputs without submit");
        }
        blocks(view.path("blocks"), view.path("type").asText().equals("modal"));
        return taken();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void blocks(JsonNode blocks, boolean inputsAllowed) {
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            if (block.has("block_id") && !ids.add(block.path("block_id").asText())) {
                faults.add("block_id twice: " + block.path("block_id"));
            }
            block(block, block.path("type").asText(), inputsAllowed);
        }
    }

    private void block(JsonNode block, String type, boolean inputsAllowed) {
        switch (type) {
            case "section" -> section(block);
            case "context" -> {
                count(block.path("elements"), 1, 10, "context");
                block.path("elements").forEach(text -> text(text, limit("section", "text"), "context"));
            }
            case "header" -> text(block.path("text"), limit("header", "text"), "header");
            case "actions" -> {
                count(block.path("elements"), 1, 25, "actions");
                block.path("elements").forEach(this::element);
            }
            case "input" -> input(block, inputsAllowed);
            case "divider" -> {}
            default -> faults.add("unknown block " + type);
        }
    }

    private void section(JsonNode section) {
        if (section.has("text")) {
            text(section.path("text"), limit("section", "text"), "section");
        } else {
            count(section.path("fields"), 1, 10, "fields");
            section.path("fields").forEach(field -> text(field, 2000, "field"));
        }
        if (section.has("accessory")) {
            element(section.path("accessory"));
        }
    }

    private void input(JsonNode input, boolean allowed) {
        if (!allowed) {
            faults.add("input outside a modal");
        }
        text(input.path("label"), limit("input", "label"), "label");
        length(input.path("hint").path("text"), limit("input", "hint"), "hint");
        element(input.path("element"));
    }

    private void element(JsonNode element) {
        length(element.path("action_id"), 255, "action_id");
        length(element.path("value"), limit("button", "value"), "value");
        length(element.path("accessibility_label"), limit("button", "accessibility_label"), "accessibility_label");
        length(element.path("placeholder").path("text"), limit("select", "placeholder"), "placeholder");
        length(element.path("initial_value"), element.path("max_length").asInt(3000), "initial_value");
        if (element.has("text")) {
            text(element.path("text"), limit("button", "text"), "button");
        }
        if (element.has("options")) {
            options(element, element.path("type").asText().equals("overflow") ? 5 : 100);
        }
        confirm(element.path("confirm"));
    }

    private void options(JsonNode element, int most) {
        count(element.path("options"), 1, most, "options");
        boolean chosen = !element.has("initial_option");
        for (JsonNode option : element.path("options")) {
            text(option.path("text"), 75, "option");
            length(option.path("value"), 75, "option value");
            chosen |= option.equals(element.path("initial_option"));
        }
        if (!chosen) {
            faults.add("the initial option is none of the options");
        }
    }

    private void confirm(JsonNode confirm) {
        for (String part : List.of("title", "text", "confirm", "deny")) {
            length(confirm.path(part).path("text"), limit("confirmation", part), "confirm " + part);
        }
    }

    private void text(JsonNode text, int most, String where) {
        if (text.path("text").asText().isBlank()) {
            faults.add(where + " is empty");
        }
        length(text.path("text"), most, where);
    }

    private void length(JsonNode text, int most, String where) {
        if (text.asText().length() > most) {
            faults.add(where + " has " + text.asText().length() + " of " + most);
        }
    }

    private void count(JsonNode list, int least, int most, String where) {
        if (list.size() < least || list.size() > most) {
            faults.add(where + " has " + list.size() + " parts of " + most);
        }
    }

    private int limit(String kind, String part) {
        return limits.path(kind).path(part).path("max_length").asInt();
    }

    private List<String> taken() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }
}
