package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BlockKitRulesTest {
    private static final String SECTION_TEXT = "\"text\":{\"type\":\"mrkdwn\",\"text\":\"a\"}";
    private static final Pattern LIST = Pattern.compile("\\$n\\((\\d+);(.*?)\\)(?=[\\]}])");
    private static final Pattern INNER_LIST = Pattern.compile("\\$m\\((\\d+);(.*?)\\)(?=[\\]}])");
    private static final Pattern LETTERS = Pattern.compile("\\$([xe])\\((\\d+)\\)");

    @Test
    void accepts_every_valid_example() throws IOException {
        var folder = SharedData.folder("blockkit").resolve("valid");
        var refused = new LinkedHashMap<String, List<BlockKitRules.Problem>>();

        var files = SharedData.jsonFiles(folder);
        for (var file : files) {
            refused.put(file.getFileName().toString(), problems(folder.relativize(file), SharedData.json(file)));
        }

        refused.values().removeIf(List::isEmpty);
        assertThat(refused).isEmpty();
        assertThat(files).hasSize(100);
    }

    @Test
    void refuses_every_invalid_case_with_a_pointer() throws IOException {
        var accepted = new TreeSet<String>();

        var cases = cases();
        cases.forEach((id, payload) -> {
            if (problems(payload).stream().noneMatch(p -> p.pointer().startsWith("/"))) {
                accepted.add(id);
            }
        });

        assertThat(accepted).isEmpty();
        assertThat(cases).hasSize(106);
    }

    @Test
    void has_a_payload_of_its_own_for_every_described_case() throws IOException {
        var described = SharedData.json(SharedData.folder("blockkit").resolve("invalid/manifest.json"));

        var ids = new TreeSet<String>();
        described.path("cases").forEach(one -> ids.add(one.path("id").asText()));

        assertThat(cases().keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void accepts_fifty_blocks_in_a_message_and_refuses_fifty_one() {
        var fifty = Json.read(expanded("{\"blocks\":[$n(50;{\"type\":\"divider\"})]}"));
        var more = Json.read(expanded("{\"blocks\":[$n(51;{\"type\":\"divider\"})]}"));

        assertThat(BlockKitRules.message(fifty.orElseThrow())).isEmpty();
        assertThat(BlockKitRules.message(more.orElseThrow()))
                .containsExactly(new BlockKitRules.Problem("/blocks", "no more than 50 items allowed"));
    }

    @Test
    void counts_an_emoji_as_one_character() {
        var message = Json.read(expanded(
                "{\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"$e(150)\"}}]}"));

        assertThat(BlockKitRules.message(message.orElseThrow())).isEmpty();
    }

    @Test
    void demands_a_submit_button_where_a_modal_asks_for_something() {
        var view = Json.read("{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"a\"},\"blocks\":["
                + "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"a\"},"
                + "\"element\":{\"type\":\"plain_text_input\"}}]}");

        assertThat(BlockKitRules.view(view.orElseThrow()))
                .extracting(BlockKitRules.Problem::pointer)
                .containsExactly("/submit");
    }

    private static List<BlockKitRules.Problem> problems(Path file, JsonNode example) {
        var json = Json.write(example);
        return switch (file.getName(0).toString()) {
            case "views" -> BlockKitRules.view(example);
            case "messages" -> BlockKitRules.message(example);
            case "attachments" -> problems(message("{\"attachments\":[" + json + "]}"));
            case "blocks" -> problems(block(json));
            case "rich_text" -> problems(block(richText(example)));
            case "elements" -> problems(element(example));
            default -> problems(object(file.getFileName().toString(), json));
        };
    }

    private static List<BlockKitRules.Problem> problems(JsonNode payload) {
        return payload.has("title") ? BlockKitRules.view(payload) : BlockKitRules.message(payload);
    }

    private static String richText(JsonNode example) {
        var json = Json.write(example);
        var outer = example.path("type").asText().startsWith("rich_text_");
        var section = outer ? json : "{\"type\":\"rich_text_section\",\"elements\":[" + json + "]}";
        return "{\"type\":\"rich_text\",\"elements\":[" + section + "]}";
    }

    private static JsonNode element(JsonNode example) {
        var type = example.path("type").asText();
        var kind = type.endsWith("_input") ? "input" : type.equals("url") ? "source" : "accessory";
        return wrapped(kind, Json.write(example));
    }

    private static JsonNode object(String file, String json) {
        var start = file.substring(0, file.indexOf('_'));
        return switch (start) {
            case "confirmation" -> wrapped("confirm", json);
            case "option" -> wrapped(file.startsWith("option_group") ? "group" : "option", json);
            case "text" -> block("{\"type\":\"section\",\"text\":" + json + "}");
            case "conversation" -> wrapped("accessory", "{\"type\":\"conversations_select\",\"filter\":" + json + "}");
            case "dispatch" ->
                wrapped("input", "{\"type\":\"plain_text_input\",\"dispatch_action_config\":" + json + "}");
            case "workflow" -> wrapped("workflow", json);
            case "trigger" -> wrapped("workflow", "{\"trigger\":" + json + "}");
            case "input" ->
                wrapped("workflow", "{\"trigger\":{\"url\":\"a\",\"customizable_input_parameters\":[" + json + "]}}");
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static JsonNode wrapped(String kind, String json) {
        return switch (kind) {
            case "block" -> block(json);
            case "accessory" -> block("{\"type\":\"section\"," + SECTION_TEXT + ",\"accessory\":" + json + "}");
            case "actions" -> block("{\"type\":\"actions\",\"elements\":[" + json + "]}");
            case "input" ->
                block("{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"a\"},\"element\":" + json
                        + "}");
            case "confirm" ->
                wrapped(
                        "actions",
                        "{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"a\"},\"confirm\":" + json
                                + "}");
            case "workflow" ->
                wrapped(
                        "actions",
                        "{\"type\":\"workflow_button\",\"text\":{\"type\":\"plain_text\",\"text\":\"a\"},"
                                + "\"workflow\":" + json + "}");
            case "option" -> wrapped("accessory", "{\"type\":\"overflow\",\"options\":[" + json + "]}");
            case "group" -> wrapped("accessory", "{\"type\":\"static_select\",\"option_groups\":[" + json + "]}");
            case "source" ->
                block("{\"type\":\"task_card\",\"task_id\":\"t\",\"title\":\"t\",\"sources\":[" + json + "]}");
            case "chart" -> block("{\"type\":\"data_visualization\",\"title\":\"a\",\"chart\":" + json + "}");
            case "feedback" ->
                block("{\"type\":\"context_actions\",\"elements\":[{\"type\":\"feedback_buttons\","
                        + "\"positive_button\":" + json + ",\"negative_button\":{\"text\":{\"type\":\"plain_text\","
                        + "\"text\":\"a\"}}}]}");
            case "video" ->
                merged(
                        "{\"type\":\"video\",\"alt_text\":\"a\",\"title\":{\"type\":\"plain_text\","
                                + "\"text\":\"a\"},\"thumbnail_url\":\"a\",\"video_url\":\"a\"}",
                        json,
                        true);
            case "view" ->
                merged(
                        "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"a\"},"
                                + "\"blocks\":[{\"type\":\"divider\"}]}",
                        json,
                        false);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static JsonNode merged(String base, String more, boolean inBlock) {
        var whole = (ObjectNode) Json.read(base).orElseThrow();
        whole.setAll((ObjectNode) Json.read(more).orElseThrow());
        return inBlock ? block(Json.write(whole)) : whole;
    }

    private static JsonNode block(String json) {
        return message("{\"blocks\":[" + json + "]}");
    }

    private static JsonNode message(String json) {
        return Json.read(json).orElseThrow();
    }

    private static Map<String, JsonNode> cases() throws IOException {
        var cases = new LinkedHashMap<String, JsonNode>();
        try (var file = BlockKitRulesTest.class.getResourceAsStream("refused-blocks.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = List.of(line.split("\\|", 3));
                cases.put(parts.get(0), wrapped(parts.get(1), expanded(parts.get(2))));
            });
        }
        return cases;
    }

    private static String expanded(String json) {
        var inner = INNER_LIST.matcher(json).replaceAll(m -> repeated(m.group(1), m.group(2)));
        var outer = LIST.matcher(inner).replaceAll(m -> repeated(m.group(1), m.group(2)));
        return LETTERS.matcher(outer)
                .replaceAll(m -> (m.group(1).equals("x") ? "x" : "😀").repeat(Integer.parseInt(m.group(2))));
    }

    private static String repeated(String times, String json) {
        var items = new StringJoiner(",");
        for (int i = 0; i < Integer.parseInt(times); i++) {
            items.add(json.replace("%i", Integer.toString(i)));
        }
        return Matcher.quoteReplacement(items.toString());
    }
}
