package foreword.sandbox;

import static foreword.sandbox.ElementRules.MARKUP;
import static foreword.sandbox.ElementRules.PLAIN;
import static foreword.sandbox.Rule.all;
import static foreword.sandbox.Rule.byType;
import static foreword.sandbox.Rule.distinct;
import static foreword.sandbox.Rule.list;
import static foreword.sandbox.Rule.needs;
import static foreword.sandbox.Rule.needsOne;
import static foreword.sandbox.Rule.object;
import static foreword.sandbox.Rule.oneOf;
import static foreword.sandbox.Rule.text;
import static foreword.sandbox.Rule.textObject;
import static foreword.sandbox.Rule.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slack's rules for blocks: what it would refuse, and where. Lengths count Unicode code points. */
public final class BlockKitRules {
    private static final int MOST_MARKDOWN = 12_000;

    private static final Rule CARD = all(
            object("hero_image", ElementRules.IMAGE),
            object("icon", ElementRules.IMAGE),
            text("title", 150, PLAIN, MARKUP),
            text("subtitle", 150, PLAIN, MARKUP),
            text("body", 200, PLAIN, MARKUP),
            text("subtext", 200, PLAIN, MARKUP),
            list("actions", 0, 3, byType(ElementRules.ACTIONS)));
    private static final Rule TASK = all(
            needs("task_id"),
            needs("title"),
            words("title", 1, 3000),
            list("sources", 0, 100, ElementRules.URL_SOURCE));

    private static final Map<String, Rule> BLOCKS = blocks();
    private static final Rule BLOCK = all(words("block_id", 0, 255), byType(BLOCKS));

    private static final Rule ATTACHMENT = list("blocks", 0, 50, BLOCK);
    private static final Rule MESSAGE =
            all(list("blocks", 0, 50, BLOCK), list("attachments", 0, 100, ATTACHMENT), markdown());
    private static final Rule VIEW = all(
            oneOf("type", "modal", "home"),
            needs("blocks"),
            list("blocks", 1, 100, BLOCK),
            distinct("blocks", "block_id"),
            words("private_metadata", 0, 3000),
            words("callback_id", 0, 255),
            words("external_id", 0, 255),
            modal());

    /**
     * One thing Slack would refuse.
     *
     * @param pointer JSON pointer (RFC 6901) to the spot
     */
    public record Problem(String pointer, String message) {
        String wording(String prefix) {
            return "[ERROR] %s [json-pointer:%s%s]".formatted(message, prefix, pointer);
        }
    }

    private BlockKitRules() {}

    /** What is wrong with a message: its blocks and the blocks in its attachments. */
    public static List<Problem> message(JsonNode message) {
        var problems = new ArrayList<Problem>();
        MESSAGE.check(message, "", problems::add);
        return List.copyOf(problems);
    }

    /** What is wrong with a modal or an App Home. */
    public static List<Problem> view(JsonNode view) {
        var problems = new ArrayList<Problem>();
        VIEW.check(view, "", problems::add);
        return List.copyOf(problems);
    }

    private static Map<String, Rule> blocks() {
        var rules = new HashMap<String, Rule>();
        addPlain(rules);
        addInteractive(rules);
        addNew(rules);
        return Map.copyOf(rules);
    }

    private static void addPlain(Map<String, Rule> rules) {
        rules.put("divider", Rule.anything());
        rules.put("header", all(needs("text"), text("text", 150, PLAIN)));
        rules.put("image", ElementRules.IMAGE);
        rules.put("markdown", all(needs("text"), words("text", 1, MOST_MARKDOWN)));
        rules.put("file", all(needs("external_id"), needs("source")));
        rules.put("call", needs("call_id"));
        rules.put("rich_text", RichTextRules.BLOCK);
        rules.put("context", all(needs("elements"), list("elements", 1, 10, byType(ElementRules.CONTEXT))));
        rules.put(
                "section",
                all(
                        needsOne("text", "fields"),
                        text("text", 3000, PLAIN, MARKUP),
                        list("fields", 1, 10, textObject(2000, PLAIN, MARKUP)),
                        object("accessory", byType(ElementRules.ACCESSORY))));
        rules.put(
                "video",
                all(
                        needs("alt_text"),
                        needs("title"),
                        needs("thumbnail_url"),
                        needs("video_url"),
                        words("alt_text", 1, 200),
                        text("title", 200, PLAIN),
                        words("author_name", 0, 50),
                        text("description", 200, PLAIN),
                        words("provider_name", 0, 50)));
    }

    private static void addInteractive(Map<String, Rule> rules) {
        rules.put(
                "actions",
                all(
                        needs("elements"),
                        list("elements", 1, 25, byType(ElementRules.ACTIONS)),
                        distinct("elements", "action_id")));
        rules.put(
                "context_actions",
                all(needs("elements"), list("elements", 1, 5, byType(ElementRules.CONTEXT_ACTIONS))));
        rules.put(
                "input",
                all(
                        needs("label"),
                        needs("element"),
                        text("label", 2000, PLAIN),
                        text("hint", 2000, PLAIN),
                        object("element", byType(ElementRules.INPUT))));
    }

    private static void addNew(Map<String, Rule> rules) {
        rules.put("alert", all(needs("text"), text("text", 200, PLAIN, MARKUP)));
        rules.put("card", CARD);
        rules.put("carousel", all(needs("elements"), list("elements", 1, 10, byType(Map.of("card", CARD)))));
        rules.put("table", TableRules.TABLE);
        rules.put("data_table", TableRules.DATA_TABLE);
        rules.put("data_visualization", TableRules.CHART);
        rules.put("task_card", TASK);
        rules.put("plan", all(needs("title"), words("title", 1, 3000), list("tasks", 0, 50, TASK)));
        Rule children =
                (object, at, problems) -> list("child_blocks", 0, 10, BLOCK).check(object, at, problems);
        rules.put("container", all(text("title", 150, PLAIN, MARKUP), text("subtitle", 150, PLAIN, MARKUP), children));
    }

    /** All markdown blocks of a message share one limit. */
    private static Rule markdown() {
        return (message, at, problems) -> {
            int sum = 0;
            for (var block : message.path("blocks")) {
                if (block.path("type").asText().equals("markdown")) {
                    sum += Contents.codePoints(block.path("text").asText());
                }
            }
            if (sum > MOST_MARKDOWN) {
                problems.accept(new Problem(
                        at + "/blocks", "markdown must be less than " + (MOST_MARKDOWN + 1) + " characters"));
            }
        };
    }

    private static Rule modal() {
        var labels = all(needs("title"), text("title", 24, PLAIN), text("submit", 24, PLAIN), text("close", 24, PLAIN));
        return (view, at, problems) -> {
            if (!view.path("type").asText().equals("modal")) {
                return;
            }
            labels.check(view, at, problems);
            for (var block : view.path("blocks")) {
                if (block.path("type").asText().equals("input") && Rule.absent(view, "submit")) {
                    problems.accept(new Problem(at + "/submit", "submit is required when there are inputs"));
                    return;
                }
            }
        };
    }
}
