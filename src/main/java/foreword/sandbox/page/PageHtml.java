package foreword.sandbox.page;

import java.util.List;

/** The whole page, and each of its parts by name. */
final class PageHtml {
    static final List<String> PARTS = List.of("clock", "story", "nav", "talk", "modal", "mail", "log");

    private static final String HTMX =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"selfRequestsOnly\":true,"
                    + "\"historyEnabled\":false,\"inlineScriptNonce\":\"\"}";

    private final Stage stage;
    private final Seat seat;
    private final ReadMarks marks;

    PageHtml(Stage stage, Seat seat, ReadMarks marks) {
        this.stage = stage;
        this.seat = seat;
        this.marks = marks;
    }

    Html part(String name) {
        var side = new SideHtml(stage, seat);
        return switch (name) {
            case "clock" -> side.clock();
            case "story" -> side.story();
            case "nav" -> side.nav(marks);
            case "talk" -> new TalkHtml(stage, seat).render();
            case "modal" -> side.modal();
            case "mail" -> new MailHtml(stage, seat).render();
            default -> side.log();
        };
    }

    String whole(String token) {
        var html = new Html();
        html.open("!doctype html").open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "htmx-config", "content", HTMX).leaf("title", "Foreword sandbox");
        html.open("link", "rel", "icon", "href", "data:,");
        html.open("link", "rel", "stylesheet", "href", "/sandbox/page.css");
        html.open("script", "src", "/sandbox/htmx.js", "defer", "").close("script");
        html.open("script", "src", "/sandbox/page.js", "defer", "")
                .close("script")
                .close("head");
        var headers = "{\"" + Guard.TOKEN_HEADER + "\":\"" + token + "\"}";
        html.open("body", "hx-headers", headers, "hx-target", "#notice", "hx-swap", "innerHTML");
        header(html);
        section(html, "section", "story", Attrs.of("class", "story", "aria-label", "Story"));
        html.open("details", "id", "places", "class", "fold", "open", "").leaf("summary", "Conversations");
        section(html, "nav", "nav", Attrs.of("aria-label", "Conversations", "tabindex", "0"));
        html.close("details");
        talk(html, token);
        html.open("aside");
        html.open("section", "class", "pane").leaf("h2", "Mailbox (everything stays here)", "id", "mail-t");
        section(html, "div", "mail", Attrs.of("class", "scroll", "tabindex", "0", "role", "region"));
        html.close("section").open("section", "class", "pane").leaf("h2", "What just happened", "id", "log-t");
        section(html, "div", "log", Attrs.of("class", "scroll", "tabindex", "0", "role", "region"));
        html.close("section").close("aside");
        section(html, "div", "modal", Attrs.of());
        html.open("div", "id", "notice", "role", "status", "aria-live", "polite")
                .close("div");
        return html.close("body").close("html").toString();
    }

    private void section(Html html, String tag, String name, Attrs attrs) {
        attrs.and("id", name)
                .and("hx-get", "/sandbox/part/" + name + "?" + seat.query())
                .and("hx-trigger", "changed from:body")
                .and("hx-target", "this")
                .and("data-part", name)
                .when(name.equals("mail") || name.equals("log"), "aria-labelledby", name + "-t");
        html.open(tag, attrs).open("div", "class", "inner", "hx-target", "#notice");
        html.add(part(name)).close("div").close(tag);
    }

    private void header(Html html) {
        html.open("header", "class", "top").leaf("h1", "Foreword sandbox");
        section(html, "div", "clock", Attrs.of("role", "status", "class", "clock"));
        html.open("details", "id", "deeds", "class", "fold", "open", "").leaf("summary", "Menu");
        html.open("div", "class", "tools");
        clock(html, "+1 day", "forward", "P1D");
        clock(html, "+1 week", "forward", "P7D");
        clock(html, "Next thing that happens", "next", "");
        html.open("form", "action", "/", "method", "get", "class", "who-am-i");
        html.leaf("label", "Act as", "for", "as").open("select", "id", "as", "name", "as", "data-goes", "");
        var names = new Names(stage.workspace());
        for (var user : Seat.people(stage.workspace())) {
            var role = names.role(user);
            var text = names.of(user) + (role.isEmpty() ? "" : " (" + role + ")");
            html.leaf(
                    "option", text, Attrs.of("value", user.id()).flag(user.id().equals(seat.as()), "selected"));
        }
        html.close("select").open("input", "type", "hidden", "name", "in", "value", seat.in());
        html.leaf("button", "Go", "class", "go").close("form");
        clock(html, "Reset story", "reset", "");
        html.close("div").close("details").close("header");
    }

    private static void clock(Html html, String text, String deed, String duration) {
        var attrs = Attrs.of("type", "button", "hx-post", "/sandbox/api/" + deed)
                .when(!duration.isEmpty(), "name", "duration")
                .when(!duration.isEmpty(), "value", duration);
        html.leaf("button", text, attrs);
    }

    private void talk(Html html, String token) {
        var names = new Names(stage.workspace());
        html.open("main", "aria-label", "Conversation");
        var title = stage.workspace()
                .channel(seat.in())
                .map(c -> names.title(c, seat.as()))
                .orElse("Foreword home");
        html.leaf("h2", title, "class", "title", "id", "talk-t");
        section(
                html,
                "div",
                "talk",
                Attrs.of("class", "scroll", "tabindex", "0", "role", seat.home() ? "region" : "log")
                        .when(!seat.home(), "aria-live", "polite")
                        .and("aria-labelledby", "talk-t"));
        if (!seat.home()) {
            composer(html, names, token);
        }
        html.close("main");
    }

    private void composer(Html html, Names names, String token) {
        var reply = !seat.thread().isEmpty();
        var label = (reply ? "Reply in thread as " : "Post as ") + names.first(seat.as());
        html.open("form", "class", "composer", "id", "composer", "hx-post", "/sandbox/api/post");
        hidden(html, "as", seat.as());
        hidden(html, "channel", seat.in());
        hidden(html, "thread", seat.thread());
        hidden(html, Guard.TOKEN_FIELD, token);
        html.leaf("label", label, "for", "text", "class", "sr");
        html.open(
                "input",
                Attrs.of("id", "text", "name", "text", "type", "text", "placeholder", label + " (or /foreword help)")
                        .and("autocomplete", "off")
                        .and("required", ""));
        if (reply) {
            html.leaf("a", "Leave thread", "href", "/?" + seat.thread("").query());
        }
        html.leaf("button", "Post", "class", "btn primary").close("form");
    }

    private static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }
}
