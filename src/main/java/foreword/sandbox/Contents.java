package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks what the bot wants to show, and takes from it what is kept. */
final class Contents {
    private static final int MOST_ATTACHMENTS = 100;
    private static final int LONGEST_BLOCKS = 13_200;
    private static final int LARGEST_VIEW = 250_000;
    private static final int LARGEST_METADATA = 16_384;
    private static final List<String> KEPT = List.of("text", "blocks", "attachments", "metadata", "thread_ts");

    private Contents() {}

    /** The parts of a message that are kept, once Slack would have taken them. */
    static ObjectNode checked(JsonNode body) throws Refusal {
        var content = Json.object();
        for (var field : KEPT) {
            if (!body.path(field).isMissingNode() && !body.path(field).isNull()) {
                content.set(field, body.path(field));
            }
        }
        addMarkdown(content, body);
        checkSize(content);
        refuse("invalid_blocks", BlockKitRules.message(content), "");
        checkMetadata(content);
        if (!content.has("text")) {
            content.put("text", "");
        }
        return content;
    }

    /** A view of one of these types that Slack would take. */
    static ObjectNode checkedView(JsonNode view, List<String> types) throws Refusal {
        if (!(view instanceof ObjectNode content)) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] missing required field: view"));
        }
        if (Json.write(content).getBytes(StandardCharsets.UTF_8).length > LARGEST_VIEW) {
            throw new Refusal("view_too_large");
        }
        if (!types.contains(content.path("type").asText())) {
            throw new Refusal(
                    "invalid_arguments", List.of("[ERROR] must be a valid enum value [json-pointer:/view/type]"));
        }
        refuse("invalid_arguments", BlockKitRules.view(content), "/view");
        return content;
    }

    /** The old message with new content, as the bot's edit leaves it. */
    static Message edited(Message old, ObjectNode content, Workspace workspace) {
        var body = old.body();
        body.remove(List.of("blocks", "attachments"));
        body.setAll(content);
        body.set("blocks", MessageBody.blocks(content));
        body.set("edited", edit(workspace.identity().bot(), workspace));
        return old.with(body);
    }

    static ObjectNode edit(String editor, Workspace workspace) {
        var seconds = workspace.nextTs().replaceFirst("\\..*", "");
        return Json.object().put("user", editor).put("ts", seconds + ".000000");
    }

    private static void addMarkdown(ObjectNode content, JsonNode body) throws Refusal {
        var markdown = body.path("markdown_text").asText();
        if (markdown.isEmpty()) {
            return;
        }
        if (!content.path("text").asText().isEmpty() || content.has("blocks")) {
            throw new Refusal("markdown_text_conflict");
        }
        content.put("text", markdown);
        content.putArray("blocks").addObject().put("type", "markdown").put("text", markdown);
    }

    private static void checkSize(JsonNode content) throws Refusal {
        var blocks = content.path("blocks");
        var attachments = content.path("attachments");
        if ((!blocks.isMissingNode() && !blocks.isArray())
                || (!attachments.isMissingNode() && !attachments.isArray())) {
            throw new Refusal("invalid_blocks_format");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new Refusal("too_many_attachments");
        }
        if (content.path("text").asText().isEmpty() && blocks.isEmpty() && attachments.isEmpty()) {
            throw new Refusal("no_text");
        }
    }

    /** Whether the words of all blocks together are more than one post may have. */
    static boolean tooMuchInBlocks(JsonNode blocks) {
        return words(blocks) > LONGEST_BLOCKS;
    }

    private static int words(JsonNode node) {
        int own = node.path("text").isTextual() ? codePoints(node.path("text").asText()) : 0;
        int inner = 0;
        for (var child : node) {
            inner += words(child);
        }
        return own + inner;
    }

    static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void checkMetadata(JsonNode content) throws Refusal {
        var metadata = content.path("metadata");
        if (metadata.isMissingNode()) {
            return;
        }
        if (!metadata.path("event_type").isTextual()
                || !metadata.path("event_payload").isObject()) {
            throw new Refusal("invalid_metadata_format");
        }
        if (Json.write(metadata).length() > LARGEST_METADATA) {
            throw new Refusal("metadata_too_large");
        }
    }

    private static void refuse(String error, List<BlockKitRules.Problem> problems, String prefix) throws Refusal {
        if (!problems.isEmpty()) {
            throw new Refusal(
                    error, problems.stream().map(p -> p.wording(prefix)).toList());
        }
    }
}
