package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of Block Kit blocks, {@code rich_text} above all. */
final class RichText {
    private RichText() {}

    /**
     * The words of one block.
     *
     * @param names tells a person's name from a Slack id
     */
    static String plain(JsonNode block, UnaryOperator<String> names) {
        return switch (Json.textOrEmpty(block, "type")) {
            case "rich_text" -> lines(block.path("elements"), names);
            case "section", "header", "context" -> words(block, names);
            default -> "";
        };
    }

    private static String lines(JsonNode parts, UnaryOperator<String> names) {
        List<String> lines = new ArrayList<>();
        for (JsonNode part : parts) {
            switch (Json.textOrEmpty(part, "type")) {
                case "rich_text_list" -> lines.add(lines(part.path("elements"), names));
                case "rich_text_quote" -> lines.add("> " + inline(part, names));
                default -> lines.add(inline(part, names));
            }
        }
        return String.join("\n", lines);
    }

    private static String inline(JsonNode section, UnaryOperator<String> names) {
        StringBuilder words = new StringBuilder();
        for (JsonNode element : section.path("elements")) {
            words.append(word(element, names));
        }
        return words.toString();
    }

    private static String word(JsonNode element, UnaryOperator<String> names) {
        return switch (Json.textOrEmpty(element, "type")) {
            case "text" -> element.path("text").asText();
            case "link" -> Json.first(element, "text", "url").orElse("");
            case "user" -> "@" + names.apply(Json.textOrEmpty(element, "user_id"));
            case "channel" -> "#" + Json.textOrEmpty(element, "channel_id");
            case "broadcast" -> "@" + Json.textOrEmpty(element, "range");
            case "emoji" -> ":" + Json.textOrEmpty(element, "name") + ":";
            case "date" -> Json.textOrEmpty(element, "fallback");
            default -> "";
        };
    }

    private static String words(JsonNode block, UnaryOperator<String> names) {
        List<String> words = new ArrayList<>();
        add(block.path("text"), names, words);
        block.path("fields").forEach(field -> add(field, names, words));
        block.path("elements").forEach(element -> add(element, names, words));
        return String.join("\n", words);
    }

    private static void add(JsonNode text, UnaryOperator<String> names, List<String> words) {
        Json.text(text, "text")
                .map(written ->
                        Json.textOrEmpty(text, "type").equals("mrkdwn") ? MrkdwnText.plain(written, names) : written)
                .ifPresent(words::add);
    }
}
