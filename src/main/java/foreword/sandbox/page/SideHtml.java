package foreword.sandbox.page;

import foreword.sandbox.Channel;
import foreword.sandbox.Traffic;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What lies round the conversation: list of conversations, clock, story, open modal and the log. */
final class SideHtml {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final int SHOWN = 80;

    private final Stage stage;
    private final Seat seat;
    private final Names names;

    SideHtml(Stage stage, Seat seat) {
        this.stage = stage;
        this.seat = seat;
        this.names = new Names(stage.workspace());
    }

    Html clock() {
        var now = stage.now().atZone(Seat.zone(stage.workspace(), seat.as()));
        return new Html().leaf("time", CLOCK.format(now)).leaf("span", " (virtual)", "class", "quiet");
    }

    Html story() {
        var story = stage.story();
        var html = new Html();
        if (story.done()) {
            return html.leaf("b", "The end").leaf("span", story.sentence(), "class", "sentence");
        }
        html.leaf("b", story.step() + " of " + story.of())
                .open("span", "class", "sentence")
                .text(story.sentence());
        if (!story.principle().isBlank()) {
            html.leaf("small", story.principle());
        }
        html.close("span").open("span", "class", "deeds");
        html.leaf("button", "Skip", deed("story/skip").and("class", "btn plain"));
        return html.leaf("button", "Do it for me", deed("story/do").and("class", "btn primary"))
                .close("span");
    }

    private static Attrs deed(String path) {
        return Attrs.of("type", "button", "hx-post", "/sandbox/api/" + path, "id", "do-" + path.replace('/', '-'));
    }

    Html nav(ReadMarks marks) {
        var mine = Seat.channels(stage.workspace(), seat.as());
        var html = new Html();
        group(html, "Channels", mine.stream().filter(c -> !Seat.direct(c)).toList(), marks);
        group(html, "Direct messages", mine.stream().filter(Seat::direct).toList(), marks);
        html.leaf("h2", "Apps").open("ul").open("li");
        var attrs = Attrs.of("href", "/?" + seat.in(Seat.HOME).query()).when(seat.home(), "aria-current", "page");
        return html.leaf("a", "Foreword home", attrs).close("li").close("ul");
    }

    private void group(Html html, String title, List<Channel> channels, ReadMarks marks) {
        html.leaf("h2", title).open("ul");
        for (var channel : channels) {
            var here = channel.id().equals(seat.in());
            var unread = here ? 0 : marks.unread(stage.workspace(), seat.as(), channel);
            var attrs = Attrs.of("href", "/?" + seat.in(channel.id()).query())
                    .when(here, "aria-current", "page")
                    .when(unread > 0, "class", "unread");
            html.open("li").open("a", attrs).text(names.title(channel, seat.as()));
            if (unread > 0) {
                html.leaf("span", String.valueOf(unread), "class", "count", "aria-label", unread + " unread");
            }
            html.close("a").close("li");
        }
        html.close("ul");
    }

    /** The modal on top of what this person sees; nothing when none is open. */
    Html modal() {
        var html = new Html();
        var open = stage.screens().modal(seat.as());
        if (open.isEmpty()) {
            return html;
        }
        var view = open.get();
        var zone = Seat.zone(stage.workspace(), seat.as());
        var sight = new Sight(seat.as(), "", "", view.id(), view.values(), view.errors(), names, zone);
        html.open(
                "dialog", "id", "modal-" + view.id(), "class", "modal", "data-modal", "", "aria-labelledby", "modal-t");
        html.open("form", "class", "view", "hx-post", "/sandbox/api/submit");
        html.open("input", "type", "hidden", "name", "as", "value", seat.as());
        html.open("input", "type", "hidden", "name", "view", "value", view.id());
        html.open("header").leaf("h2", view.title(), "id", "modal-t");
        html.leaf("button", "✕", closer().and("aria-label", "Close").and("class", "x"));
        html.close("header")
                .open("div", "class", "fill", "tabindex", "0", "role", "group", "aria-labelledby", "modal-t");
        html.add(new BlockKitHtml(sight).render(view.blocks())).close("div").open("footer");
        var close = view.body().path("close").path("text").asText("");
        html.leaf(
                "button",
                close.isEmpty() ? "Close" : close,
                closer().and("class", "btn plain").and("data-close-view", ""));
        var submit = view.body().path("submit").path("text").asText("");
        if (!submit.isEmpty()) {
            html.leaf("button", submit, "type", "submit", "class", "btn primary");
        }
        return html.close("footer").close("form").close("dialog");
    }

    private static Attrs closer() {
        return Attrs.of("type", "button", "hx-post", "/sandbox/api/close");
    }

    Html log() {
        var html = new Html();
        var happened = stage.happened();
        if (!happened.isEmpty()) {
            html.open("ol", "class", "happened");
            tail(happened).forEach(line -> html.leaf("li", line));
            html.close("ol");
        }
        var entries = tail(stage.traffic().entries());
        html.open("div", "class", "traffic");
        for (int i = entries.size() - 1; i >= 0; i--) {
            entry(html, entries.get(i));
        }
        return html.close("div");
    }

    private void entry(Html html, Traffic.Entry entry) {
        var arrow = entry.direction() == Traffic.Direction.FROM_BOT ? "← bot: " : "→ bot: ";
        var at = SECONDS.format(entry.at().atZone(Seat.zone(stage.workspace(), seat.as())));
        html.open("details", "id", "t-" + entry.number());
        html.leaf("summary", at + " " + arrow + entry.what() + " " + entry.status());
        html.leaf("p", entry.verdict(), "class", "quiet");
        html.leaf("pre", entry.request(), "tabindex", "0", "aria-label", "Request");
        html.leaf("pre", entry.response(), "tabindex", "0", "aria-label", "Answer")
                .close("details");
    }

    private static <T> List<T> tail(List<T> all) {
        return all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }
}
