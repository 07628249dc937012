package foreword.adapter.slack.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Slack's layout blocks, each text cut to Slack's limit. */
final class Blocks {
    private static final int SECTION = 3000;
    private static final int FIELD = 2000;
    private static final int HEADER = 150;
    private static final int CHART_TITLE = 50;
    private static final int CHART_LABEL = 20;
    private static final ObjectMapper READER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Blocks() {}

    /** A message that was put together before. */
    static ObjectNode message(String json) {
        try {
            return (ObjectNode) READER.readTree(json);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("a screen that is no JSON: " + json, ours);
        }
    }

    static ObjectNode section(String mrkdwn) {
        return block("section").set("text", mrkdwn(SECTION, mrkdwn));
    }

    /** As many sections as these lines need, parted between lines; only a line that no section holds is cut. */
    static List<ObjectNode> sections(List<String> sentences) {
        String all = sentences.stream()
                .map(line -> Mrkdwn.sentences(line, SECTION))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Cut.parts(SECTION, all).stream()
                .map(part -> section(part.strip()))
                .toList();
    }

    static ObjectNode section(String mrkdwn, ObjectNode accessory) {
        ObjectNode section = section(mrkdwn);
        section.set("accessory", accessory);
        return section;
    }

    /** Text to copy, letter by letter as it is. */
    static ObjectNode literal(String text) {
        return block("section").set("text", plain(SECTION, text).put("emoji", false));
    }

    /** Short facts side by side, at most ten. */
    static ObjectNode fields(List<String> mrkdwn) {
        ArrayNode fields = JSON.arrayNode();
        mrkdwn.forEach(text -> fields.add(mrkdwn(FIELD, text)));
        return block("section").set("fields", fields);
    }

    /** Small print; its parts are separated by a bar. */
    static ObjectNode context(List<String> parts) {
        String text = String.join(
                "  |  ", parts.stream().filter(part -> !part.isEmpty()).toList());
        return block("context").set("elements", JSON.arrayNode().add(mrkdwn(FIELD, text)));
    }

    static ObjectNode context(String part) {
        return context(List.of(part));
    }

    static ObjectNode actions(String blockId, List<ObjectNode> elements) {
        ObjectNode actions = block("actions").put("block_id", blockId);
        actions.putArray("elements").addAll(elements);
        return actions;
    }

    static ObjectNode header(String text) {
        return block("header").set("text", plain(HEADER, text));
    }

    /** A bar for each label, at most twenty; its words stand elsewhere, because Slack may refuse to draw it. */
    static ObjectNode bars(String title, String series, Map<String, Long> values) {
        ObjectNode chart = JSON.objectNode().put("type", "bar");
        ObjectNode bars = chart.putArray("series").addObject().put("name", Cut.to(CHART_LABEL, series));
        ArrayNode data = bars.putArray("data");
        ArrayNode labels = chart.putObject("axis_config").putArray("categories");
        values.forEach((label, value) -> {
            String shown = Cut.to(CHART_LABEL, label);
            data.addObject().put("label", shown).put("value", value);
            labels.add(shown);
        });
        return block("data_visualization")
                .put("title", Cut.to(CHART_TITLE, title))
                .set("chart", chart);
    }

    static ObjectNode divider() {
        return block("divider");
    }

    /** Text that Slack shows as it is; an empty one becomes a dash, which Slack demands. */
    static ObjectNode plain(int max, String text) {
        String shown = text.isBlank() ? "-" : Cut.to(max, text);
        return JSON.objectNode().put("type", "plain_text").put("text", shown).put("emoji", true);
    }

    /** Formatted text; {@code verbatim} keeps Slack from looking for links, channels and mentions by itself. */
    static ObjectNode mrkdwn(int max, String text) {
        return JSON.objectNode()
                .put("type", "mrkdwn")
                .put("text", Cut.to(max, text))
                .put("verbatim", true);
    }

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array(List<ObjectNode> nodes) {
        return JSON.arrayNode().addAll(nodes);
    }

    private static ObjectNode block(String type) {
        return JSON.objectNode().put("type", type);
    }
}
