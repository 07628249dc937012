package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Block Kit as HTML: every block and element in use; what it does not know is shown as its JSON. */
final class BlockKitHtml {
    private final Sight sight;
    private final MrkdwnHtml mrkdwn;

    BlockKitHtml(Sight sight) {
        this.sight = sight;
        this.mrkdwn = new MrkdwnHtml(sight.names());
    }

    Html render(JsonNode blocks) {
        var html = new Html();
        int number = 0;
        for (var block : blocks) {
            html.add(block(block, number));
            number++;
        }
        return html;
    }

    /** A text object, plain or mrkdwn. */
    Html words(JsonNode text) {
        var words = text.path("text").asText();
        return text.path("type").asText().equals("mrkdwn")
                ? mrkdwn.render(words)
                : new Html().lines(text.path("emoji").asBoolean(true) ? Emoji.in(words) : words);
    }

    private Html block(JsonNode block, int number) {
        return switch (block.path("type").asText()) {
            case "section" -> section(block, number);
            case "header" ->
                new Html().open("h3").add(words(block.path("text"))).close("h3");
            case "context" -> context(block, number);
            case "divider" -> new Html().open("hr");
            case "actions" -> actions(block, number);
            case "input" -> input(block, number);
            case "image" -> picture(block);
            case "rich_text" -> new RichTextHtml(sight.names()).render(block);
            case "markdown" ->
                new Html().open("p").lines(block.path("text").asText()).close("p");
            case "data_visualization" -> ChartHtml.of(block);
            default -> unknown(block);
        };
    }

    private Html section(JsonNode block, int number) {
        var html = new Html().open("div", "class", "section").open("div", "class", "words");
        if (block.has("text")) {
            html.open("div").add(words(block.path("text"))).close("div");
        }
        if (block.has("fields")) {
            html.open("div", "class", "fields");
            block.path("fields")
                    .forEach(field -> html.open("div").add(words(field)).close("div"));
            html.close("div");
        }
        html.close("div");
        if (block.has("accessory")) {
            html.open("div", "class", "accessory")
                    .add(element(block, block.path("accessory"), number, 0))
                    .close("div");
        }
        return html.close("div");
    }

    private Html context(JsonNode block, int number) {
        var html = new Html().open("div", "class", "context");
        for (var element : block.path("elements")) {
            html.open("span");
            html.add(
                    element.path("type").asText().equals("image")
                            ? element(block, element, number, 0)
                            : words(element));
            html.close("span");
        }
        return html.close("div");
    }

    private Html actions(JsonNode block, int number) {
        var html = new Html().open("div", "class", "actions");
        int index = 0;
        for (var element : block.path("elements")) {
            html.add(element(block, element, number, index));
            index++;
        }
        return html.close("div");
    }

    private Html input(JsonNode block, int number) {
        var spot = spot(block, block.path("element"), number, 0);
        var optional = block.path("optional").asBoolean() ? " (optional)" : "";
        var label = Emoji.in(block.path("label").path("text").asText()) + optional;
        var grouped = spot.type().equals("radio_buttons") || spot.type().equals("checkboxes");
        var html = new Html();
        if (grouped) {
            html.open("fieldset", "class", "input", "aria-describedby", spot.id() + "-note");
            html.leaf("legend", label);
        } else {
            html.open("div", "class", "input").leaf("label", label, "for", spot.id());
        }
        html.add(ElementHtml.known(spot.type()) ? ElementHtml.of(spot) : unknown(block.path("element")));
        html.open("div", "id", spot.id() + "-note", "class", "note");
        var error = sight.errors().get(block.path("block_id").asText());
        if (error != null) {
            html.leaf("p", error, "class", "error", "role", "alert");
        }
        if (block.has("hint")) {
            html.open("p").add(words(block.path("hint"))).close("p");
        }
        return html.close("div").close(grouped ? "fieldset" : "div");
    }

    private Html picture(JsonNode block) {
        var html = new Html().open("figure").add(ElementHtml.image(block));
        if (block.has("title")) {
            html.leaf("figcaption", block.path("title").path("text").asText());
        }
        return html.close("figure");
    }

    private Html element(JsonNode block, JsonNode element, int number, int index) {
        return ElementHtml.known(element.path("type").asText())
                ? ElementHtml.of(spot(block, element, number, index))
                : unknown(element);
    }

    private ElementHtml.Spot spot(JsonNode block, JsonNode element, int number, int index) {
        var input = block.path("type").asText().equals("input")
                && !block.path("dispatch_action").asBoolean();
        var id = "e-" + sight.key() + "-" + number + "-" + index;
        return new ElementHtml.Spot(sight, block.path("block_id").asText(), element, input, id);
    }

    private static Html unknown(JsonNode node) {
        return new Html()
                .leaf("pre", node.toPrettyString(), "class", "unknown", "tabindex", "0", "aria-label", "Unknown block");
    }
}
