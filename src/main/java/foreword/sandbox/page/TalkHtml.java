package foreword.sandbox.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import foreword.sandbox.Message;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The middle of the page: a conversation or the App Home, as one person sees it. */
final class TalkHtml {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

    /** What a bot saves praise by unless told otherwise. */
    private static final String STAR = "star2";

    private final Stage stage;
    private final Seat seat;
    private final Names names;

    TalkHtml(Stage stage, Seat seat) {
        this.stage = stage;
        this.seat = seat;
        this.names = new Names(stage.workspace());
    }

    Html render() {
        return seat.home() ? home() : conversation();
    }

    private Html home() {
        var html = new Html().open("div", "class", "home");
        var view = stage.screens().home(seat.as());
        if (view.isEmpty()) {
            return html.leaf("p", "Foreword has not drawn a home for this person yet.", "class", "empty")
                    .close("div");
        }
        var sight = new Sight(
                seat.as(),
                "",
                "",
                view.get().id(),
                view.get().values(),
                view.get().errors(),
                names,
                Seat.zone(stage.workspace(), seat.as()));
        return html.open("form", "class", "blocks")
                .add(new BlockKitHtml(sight).render(view.get().blocks()))
                .close("form")
                .close("div");
    }

    private Html conversation() {
        var workspace = stage.workspace();
        var all = Stream.concat(
                        workspace.messages(seat.in()).stream(), workspace.ephemerals(seat.in(), seat.as()).stream())
                .sorted(Comparator.comparing(Message::ts))
                .toList();
        var html = new Html();
        if (all.isEmpty()) {
            html.leaf("p", "Nothing has been said here yet.", "class", "empty");
        }
        for (var message : all) {
            if (!message.reply() || message.onlyFor().isPresent() || orphan(message, all)) {
                html.add(message(message));
                thread(html, message, all);
            }
        }
        return html;
    }

    private static boolean orphan(Message reply, List<Message> all) {
        return all.stream()
                .noneMatch(m -> reply.threadTs().filter(m.ts()::equals).isPresent());
    }

    private void thread(Html html, Message root, List<Message> all) {
        var replies = all.stream()
                .filter(m -> m.reply() && m.onlyFor().isEmpty())
                .filter(m -> m.threadTs().filter(root.ts()::equals).isPresent())
                .toList();
        if (!replies.isEmpty()) {
            html.open("div", "class", "thread", "role", "group", "aria-label", "Thread");
            replies.forEach(reply -> html.add(message(reply)));
            html.close("div");
        }
    }

    private Html message(Message message) {
        var author = message.user();
        var name = names.user(author);
        var hidden = message.onlyFor().isPresent();
        var html = new Html().open("article", "class", hidden ? "msg only" : "msg", "aria-label", "Message of " + name);
        html.leaf("span", initial(name), "class", "avatar a" + hue(author), "aria-hidden", "true");
        html.open("div", "class", "said").open("div", "class", "who").leaf("b", name);
        if (names.isBot(author)) {
            html.leaf("span", "APP", "class", "app");
        }
        html.leaf("time", time(message.ts()))
                .leaf("span", note(message), "class", "quiet")
                .close("div");
        html.add(body(message));
        if (!message.reactions().isEmpty()) {
            html.open("div", "class", "reactions");
            message.reactions()
                    .forEach(r -> html.leaf(
                            "span", Emoji.of(r.name()) + " " + r.users().size()));
            html.close("div");
        }
        html.close("div");
        return (hidden ? html : menu(html, message)).close("article");
    }

    private Html body(Message message) {
        var sight = new Sight(
                seat.as(),
                message.channel(),
                message.ts(),
                "",
                message.body().path("state").path("values"),
                Map.of(),
                names,
                Seat.zone(stage.workspace(), seat.as()));
        var blocks = new BlockKitHtml(sight);
        var html = new Html().open("form", "class", "blocks");
        if (message.blocks().isEmpty()) {
            html.open("div").add(new MrkdwnHtml(names).render(message.text())).close("div");
        }
        html.add(blocks.render(message.blocks()));
        for (var attachment : message.attachments()) {
            html.open("div", "class", "attached").add(blocks.render(attachment.path("blocks")));
            var text = JsonNodeFactory.instance.objectNode().put("type", "mrkdwn");
            html.add(blocks.words(text.put("text", attachment.path("text").asText())))
                    .close("div");
        }
        return html.close("form");
    }

    private Html menu(Html html, Message message) {
        var key = "m-" + message.ts().replace('.', '-');
        html.open("details", "class", "more menu-of", "id", key);
        html.leaf("summary", "⋯", "aria-label", "Message menu").open("div", "class", "menu");
        var root = message.threadTs().orElse(message.ts());
        html.leaf("a", "Reply in thread", "href", "/?" + seat.thread(root).query(), "class", "item");
        html.leaf(
                "button",
                "React with " + Emoji.of(STAR),
                post("react", message).and("name", "emoji").and("value", STAR));
        html.leaf("button", "Save as praise", shortcut(message, "save_praise"));
        html.leaf("button", "Log deal update", shortcut(message, "log_deal"));
        if (message.user().equals(seat.as())) {
            var opens = Attrs.of("type", "button", "class", "item", "data-opens", key + "-edit");
            html.leaf("button", "Edit message", opens);
            html.leaf("button", "Delete message", post("delete", message));
        }
        html.close("div").close("details");
        return message.user().equals(seat.as()) ? edit(html, message, key + "-edit") : html;
    }

    private Html edit(Html html, Message message, String id) {
        html.open("dialog", "id", id, "class", "sure", "aria-labelledby", id + "-t");
        html.open("form", "hx-post", "/sandbox/api/edit", "data-closes", "");
        html.leaf("h2", "Edit message", "id", id + "-t");
        hidden(html, "as", seat.as());
        hidden(html, "channel", message.channel());
        hidden(html, "ts", message.ts());
        html.leaf("textarea", "\n" + message.text(), "name", "text", "id", id + "-text", "aria-label", "Message");
        html.open("p", "class", "deeds");
        html.leaf("button", "Cancel", "type", "button", "class", "btn plain", "data-closes", "");
        html.leaf("button", "Save", "class", "btn primary");
        return html.close("p").close("form").close("dialog");
    }

    private static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    private Attrs shortcut(Message message, String id) {
        return post("shortcut", message).and("name", "callback_id").and("value", id);
    }

    private Attrs post(String deed, Message message) {
        var vals = JsonNodeFactory.instance
                .objectNode()
                .put("as", seat.as())
                .put("channel", message.channel())
                .put("ts", message.ts());
        return Attrs.of("type", "button", "class", "item", "hx-post", "/sandbox/api/" + deed)
                .and("hx-vals", vals.toString());
    }

    private String note(Message message) {
        var role = stage.workspace().user(message.user()).map(names::role).orElse("");
        var only = message.onlyFor().isPresent() ? "Only visible to " + names.first(seat.as()) : role;
        return message.edited() ? only + " (edited)" : only;
    }

    private String time(String ts) {
        var at = Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
        return TIME.format(at.atZone(Seat.zone(stage.workspace(), seat.as())));
    }

    private static String initial(String name) {
        return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static int hue(String id) {
        return Math.floorMod(id.hashCode(), 6);
    }
}
