package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of a message, wherever Slack put them: its text, else its blocks, else its attachments. */
final class MessageText {
    private MessageText() {}

    /** Without what was quoted from others, unless there is nothing else. */
    static String of(JsonNode message, UnaryOperator<String> names) {
        String text = MrkdwnText.plain(message.path("text").asText(""), names);
        if (!text.isBlank()) {
            return text;
        }
        String blocks = blocks(message.path("blocks"), names);
        return blocks.isBlank() ? attachments(message.path("attachments"), names) : blocks;
    }

    /** With what was quoted from others, in lines that begin with {@code >}. */
    static String whole(JsonNode message, UnaryOperator<String> names) {
        String text = MrkdwnText.whole(message.path("text").asText(""), names);
        return text.isBlank() ? of(message, names) : text;
    }

    /** The words as in {@link #whole}, in which people stand as Slack's references to them, {@code <@U1>}. */
    static String naming(JsonNode message) {
        return whole(message, id -> "<@" + id + ">").replace("@<@", "<@");
    }

    private static String blocks(JsonNode blocks, UnaryOperator<String> names) {
        List<String> words = new ArrayList<>();
        blocks.forEach(block -> words.add(RichText.plain(block, names)));
        words.removeIf(String::isBlank);
        return MrkdwnText.withoutQuotes(String.join("\n", words));
    }

    private static String attachments(JsonNode attachments, UnaryOperator<String> names) {
        List<String> words = new ArrayList<>();
        for (JsonNode attachment : attachments) {
            Json.first(attachment, "text", "fallback")
                    .ifPresentOrElse(
                            text -> words.add(MrkdwnText.plain(text, names)),
                            () -> words.add(blocks(attachment.path("blocks"), names)));
        }
        words.removeIf(String::isBlank);
        return String.join("\n", words);
    }
}
