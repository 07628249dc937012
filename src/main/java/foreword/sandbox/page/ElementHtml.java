package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.sandbox.Channel;
import foreword.sandbox.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Buttons, menus and fields. */
final class ElementHtml {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * An element in its place.
     *
     * @param input whether it is the field of an input block, which is sent with the form and not by itself
     */
    record Spot(Sight sight, String block, JsonNode element, boolean input, String id) {
        String type() {
            return element.path("type").asText();
        }

        String name() {
            return (type().equals("datetimepicker") ? "t." : "v.")
                    + (input ? block : element.path("action_id").asText());
        }

        List<String> words() {
            return Words.of(element, sight.state(block, element));
        }

        String first() {
            return words().isEmpty() ? "" : words().get(0);
        }

        boolean dispatches() {
            return !input;
        }

        String label() {
            var label = element.path("accessibility_label").asText();
            var placeholder = element.path("placeholder").path("text").asText();
            return !label.isEmpty() ? label : placeholder.isEmpty() ? "Choose" : placeholder;
        }
    }

    private record Choice(String value, String text, String description) {}

    private ElementHtml() {}

    /** Whether we know how to draw this element. */
    static boolean known(String type) {
        return switch (type) {
            case "button",
                    "workflow_button",
                    "overflow",
                    "radio_buttons",
                    "checkboxes",
                    "plain_text_input",
                    "email_text_input",
                    "url_text_input",
                    "number_input",
                    "rich_text_input",
                    "datepicker",
                    "timepicker",
                    "datetimepicker",
                    "image" -> true;
            default -> type.endsWith("_select");
        };
    }

    static Html of(Spot spot) {
        return switch (spot.type()) {
            case "button", "workflow_button" -> button(spot);
            case "overflow" -> overflow(spot);
            case "radio_buttons" -> marks(spot, "radio");
            case "checkboxes" -> marks(spot, "checkbox");
            case "image" -> image(spot.element());
            case "plain_text_input", "rich_text_input" -> text(spot);
            case "email_text_input" -> field(spot, "email", spot.first());
            case "url_text_input" -> field(spot, "url", spot.first());
            case "number_input" -> field(spot, "text", spot.first());
            case "datepicker" -> field(spot, "date", spot.first());
            case "timepicker" -> field(spot, "time", spot.first());
            case "datetimepicker" -> field(spot, "datetime-local", local(spot));
            default -> menu(spot);
        };
    }

    static Html image(JsonNode image) {
        var alt = image.path("alt_text").asText();
        var address = image.path("image_url").asText();
        return address.startsWith("data:image/")
                ? new Html().open("img", "src", address, "alt", alt)
                : new Html().leaf("span", "🖼 " + alt, "class", "picture", "role", "img", "aria-label", alt);
    }

    private static Html button(Spot spot) {
        var element = spot.element();
        var text = Emoji.in(element.path("text").path("text").asText());
        var style = element.path("style").asText();
        var label = element.path("accessibility_label").asText();
        var look = style.equals("primary") || style.equals("danger") ? style : "plain";
        var vals = vals(spot, element.path("value").asText());
        if (!element.path("confirm").isObject()) {
            var attrs = post(vals).and("class", "btn " + look).and("type", "button");
            return new Html()
                    .leaf("button", text, attrs.and("id", spot.id()).when(!label.isEmpty(), "aria-label", label));
        }
        var opener = Attrs.of("type", "button", "class", "btn " + look, "data-opens", spot.id() + "-sure")
                .and("id", spot.id())
                .when(!label.isEmpty(), "aria-label", label);
        return new Html().leaf("button", text, opener).add(confirm(spot, element.path("confirm"), post(vals)));
    }

    private static Html confirm(Spot spot, JsonNode confirm, Attrs yes) {
        var title = spot.id() + "-title";
        var html = new Html()
                .open("dialog", "id", spot.id() + "-sure", "class", "sure", "aria-labelledby", title)
                .leaf("h2", confirm.path("title").path("text").asText(), "id", title);
        html.open("p").add(new BlockKitHtml(spot.sight()).words(confirm.path("text")));
        html.close("p").open("p", "class", "deeds");
        html.leaf("button", say(confirm, "deny", "No"), "type", "button", "class", "btn plain", "data-closes", "");
        var look = confirm.path("style").asText().equals("danger") ? "btn danger" : "btn primary";
        yes.and("type", "button").and("class", look).and("data-closes", "");
        return html.leaf("button", say(confirm, "confirm", "Yes"), yes)
                .close("p")
                .close("dialog");
    }

    private static String say(JsonNode confirm, String name, String otherwise) {
        var text = confirm.path(name).path("text").asText();
        return text.isEmpty() ? otherwise : text;
    }

    private static Html overflow(Spot spot) {
        var html = new Html().open("details", "class", "more").leaf("summary", "⋯", "aria-label", "More actions");
        html.open("div", "class", "menu");
        for (var choice : choices(spot)) {
            var vals = vals(spot, "").put("chosen", choice.value());
            html.leaf("button", choice.text(), post(vals).and("type", "button").and("class", "item"));
        }
        return html.close("div").close("details");
    }

    private static Html marks(Spot spot, String type) {
        var html = new Html().open("span", "class", "marks", "role", type.equals("radio") ? "radiogroup" : "group");
        html.open("input", "type", "hidden", "name", spot.name(), "value", "");
        var words = spot.words();
        for (var choice : choices(spot)) {
            var attrs = sending(spot)
                    .and("type", type)
                    .and("value", choice.value())
                    .flag(words.contains(choice.value()), "checked");
            html.open("label").open("input", attrs).open("span").text(choice.text());
            if (!choice.description().isEmpty()) {
                html.leaf("small", choice.description());
            }
            html.close("span").close("label");
        }
        return html.close("span");
    }

    private static Html text(Spot spot) {
        var element = spot.element();
        var most = element.path("max_length").asText("");
        var attrs = sending(spot)
                .and("id", spot.id())
                .when(
                        element.has("placeholder"),
                        "placeholder",
                        element.path("placeholder").path("text").asText())
                .when(!most.isEmpty(), "maxlength", most);
        described(spot, attrs);
        if (element.path("multiline").asBoolean() || spot.type().equals("rich_text_input")) {
            var rows = spot.first().length() > 200 ? "10" : "4";
            return new Html().leaf("textarea", "\n" + spot.first(), attrs.and("rows", rows));
        }
        return new Html().open("input", attrs.and("type", "text").and("value", spot.first()));
    }

    private static Html field(Spot spot, String type, String value) {
        var attrs = described(
                spot, sending(spot).and("id", spot.id()).and("type", type).and("value", value));
        return new Html().open("input", attrs.when(!spot.input(), "aria-label", spot.label()));
    }

    private static String local(Spot spot) {
        var seconds = spot.first();
        return seconds.isEmpty()
                ? ""
                : Instant.ofEpochSecond(Long.parseLong(seconds))
                        .atZone(spot.sight().zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static Html menu(Spot spot) {
        var many = spot.type().startsWith("multi_");
        var html = new Html();
        if (many) {
            html.open("input", "type", "hidden", "name", spot.name(), "value", "");
        }
        var attrs = sending(spot).and("id", spot.id()).flag(many, "multiple").when(many, "size", "3");
        described(spot, attrs).when(!spot.input(), "aria-label", spot.label());
        html.open("select", attrs);
        var words = spot.words();
        if (!many) {
            html.leaf("option", spot.label(), "value", "");
        }
        for (var choice : choices(spot)) {
            var option = Attrs.of("value", choice.value()).flag(words.contains(choice.value()), "selected");
            html.leaf("option", choice.text(), option);
        }
        return html.close("select");
    }

    private static Attrs described(Spot spot, Attrs attrs) {
        return attrs.when(spot.input(), "aria-describedby", spot.id() + "-note")
                .when(spot.sight().errors().containsKey(spot.block()), "aria-invalid", "true");
    }

    /** Name of the field, and how a choice is sent at once where it is not part of a form. */
    private static Attrs sending(Spot spot) {
        if (!spot.dispatches()) {
            return Attrs.of("name", spot.name());
        }
        return post(vals(spot, "").put("field", spot.name()))
                .and("name", spot.name())
                .and("hx-trigger", "change");
    }

    private static ObjectNode vals(Spot spot, String value) {
        var sight = spot.sight();
        return MAPPER.createObjectNode()
                .put("as", sight.as())
                .put("channel", sight.channel())
                .put("ts", sight.ts())
                .put("view", sight.view())
                .put("block_id", spot.block())
                .put("action_id", spot.element().path("action_id").asText())
                .put("value", value);
    }

    private static Attrs post(ObjectNode vals) {
        return Attrs.of("hx-post", "/sandbox/api/press", "hx-vals", vals.toString());
    }

    private static List<Choice> choices(Spot spot) {
        var workspace = spot.sight().names().workspace();
        var kind = spot.type().replace("multi_", "");
        var found = new ArrayList<Choice>();
        switch (kind) {
            case "users_select" ->
                workspace.users().stream()
                        .filter(u -> !u.bot())
                        .map((User u) -> new Choice(u.id(), spot.sight().names().of(u), ""))
                        .forEach(found::add);
            case "channels_select", "conversations_select" ->
                workspace.channels().stream()
                        .filter(c -> c.kind() == Channel.Kind.PUBLIC || c.kind() == Channel.Kind.PRIVATE)
                        .map(c -> new Choice(c.id(), "#" + c.name(), ""))
                        .forEach(found::add);
            default -> {
                spot.element().path("options").forEach(option -> found.add(choice(option)));
                spot.element()
                        .path("option_groups")
                        .forEach(group -> group.path("options").forEach(option -> found.add(choice(option))));
            }
        }
        return found;
    }

    private static Choice choice(JsonNode option) {
        return new Choice(
                option.path("value").asText(),
                Emoji.in(option.path("text").path("text").asText()),
                option.path("description").path("text").asText());
    }
}
