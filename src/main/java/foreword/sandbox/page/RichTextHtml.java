package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** A rich_text block as HTML. */
final class RichTextHtml {
    private static final Map<String, String> STYLES = Map.of("bold", "b", "italic", "i", "strike", "s", "code", "code");

    private final Names names;

    RichTextHtml(Names names) {
        this.names = names;
    }

    Html render(JsonNode block) {
        var html = new Html();
        for (var part : block.path("elements")) {
            switch (part.path("type").asText()) {
                case "rich_text_quote" -> wrapped(html, "blockquote", part);
                case "rich_text_preformatted" -> wrapped(html, "pre", part);
                case "rich_text_list" -> list(html, part);
                default -> wrapped(html, "div", part);
            }
        }
        return html;
    }

    private void list(Html html, JsonNode list) {
        var tag = list.path("style").asText().equals("ordered") ? "ol" : "ul";
        html.open(tag);
        list.path("elements").forEach(item -> wrapped(html, "li", item));
        html.close(tag);
    }

    private void wrapped(Html html, String tag, JsonNode part) {
        html.open(tag);
        part.path("elements").forEach(piece -> styled(html, piece));
        html.close(tag);
    }

    private void styled(Html html, JsonNode piece) {
        Deque<String> open = new ArrayDeque<>();
        piece.path("style").properties().forEach(style -> {
            var tag = STYLES.get(style.getKey());
            if (tag != null && style.getValue().asBoolean()) {
                html.open(tag);
                open.push(tag);
            }
        });
        piece(html, piece);
        while (!open.isEmpty()) {
            html.close(open.pop());
        }
    }

    private void piece(Html html, JsonNode piece) {
        switch (piece.path("type").asText()) {
            case "text" -> html.lines(piece.path("text").asText());
            case "emoji" -> html.text(Emoji.of(piece.path("name").asText()));
            case "link" -> {
                var address = piece.path("url").asText();
                MrkdwnHtml.link(html, address, piece.path("text").asText(address));
            }
            case "user" -> mention(html, "@" + names.user(piece.path("user_id").asText()));
            case "channel" ->
                mention(html, "#" + names.channel(piece.path("channel_id").asText()));
            case "broadcast" -> mention(html, "@" + piece.path("range").asText());
            default -> html.text(piece.path("text").asText());
        }
    }

    private static void mention(Html html, String name) {
        html.leaf("span", name, "class", "mention");
    }
}
