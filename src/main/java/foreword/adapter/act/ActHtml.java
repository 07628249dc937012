package foreword.adapter.act;

import foreword.byemail.Deed;
import foreword.byemail.Field;
import foreword.byemail.LinkPage;
import foreword.byemail.Passage;

/** The page behind a link: one column, no script, fit for a phone, dark or light as the reader's device. */
final class ActHtml {
    static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d1c1d;--soft:#5a5960;--paper:#fff;--line:#d5d3d9;--deed:#12664a;--on:#fff;--warn:#9c1c2c}
            @media(prefers-color-scheme:dark){:root{--ink:#ececee;--soft:#b3b1b8;--paper:#18181b;--line:#47464d;--deed:#6fd3ac;--on:#10261d;--warn:#ff9aa6}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
            main{max-width:38rem;margin:0 auto;padding:1.25rem 1rem 3rem}
            h1{font-size:1.25rem;line-height:1.3;margin:.5rem 0 1rem}
            .brand,small,dt,.note{color:var(--soft);font-size:.875rem}
            .letter{white-space:pre-wrap;border-left:3px solid var(--line);margin:1rem 0;padding:.25rem 0 .25rem .9rem}
            dl{margin:0}dd{margin:0 0 .6rem}
            label{display:block;margin:1rem 0 .25rem;font-weight:600}
            input,textarea,select{width:100%;min-height:2.75rem;padding:.6rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.4rem}
            textarea{min-height:12rem}
            button{display:block;width:100%;min-height:2.9rem;margin:1.25rem 0 .5rem;padding:.6rem 1rem;font:inherit;font-weight:600;color:var(--on);background:var(--deed);border:0;border-radius:.4rem}
            a{color:var(--deed);display:inline-block;padding:.55rem 0}
            :focus-visible{outline:3px solid var(--deed);outline-offset:2px}
            .refused{color:var(--warn);font-weight:600}
            ul{list-style:none;margin:0;padding:0}
            """;

    private final Html html = new Html();

    private ActHtml() {}

    /** @param token goes back in the body of the form, because programs that follow links send no body */
    static String page(LinkPage page, String token) {
        return new ActHtml().whole(page, token);
    }

    private String whole(LinkPage page, String token) {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.leaf("title", page.heading() + " \u00b7 Foreword");
        html.raw("<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
        html.leaf("p class=\"brand\"", "Foreword");
        html.leaf("h1", page.heading());
        said(page);
        page.passages().forEach(this::passage);
        page.deed().ifPresent(deed -> form(deed, token));
        page.notes().forEach(note -> html.leaf("p class=\"note\"", note));
        next(page);
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void said(LinkPage page) {
        switch (page.standing()) {
            case REFUSED -> html.leaf("p class=\"refused\" role=\"alert\"", page.sentence());
            case DONE -> html.leaf("p role=\"status\"", page.sentence());
            case OPEN, SETTLED, DEAD -> html.leaf("p", page.sentence());
        }
    }

    private void passage(Passage passage) {
        if (!passage.label().isEmpty()) {
            html.raw("<dl>")
                    .leaf("dt", passage.label())
                    .leaf("dd", passage.text())
                    .raw("</dl>\n");
        } else if (passage.quoted()) {
            html.leaf("div class=\"letter\"", passage.text());
        } else {
            html.leaf("p", passage.text());
        }
    }

    private void form(Deed deed, String token) {
        html.raw("<form method=\"post\" accept-charset=\"utf-8\" autocomplete=\"off\">\n")
                .raw("<input type=\"hidden\" name=\"token\" value=\"" + Html.escape(token) + "\">\n");
        deed.fields().forEach(this::field);
        html.leaf("button type=\"submit\"", deed.label()).raw("</form>\n");
    }

    private void field(Field field) {
        String id = "f-" + field.name();
        html.leaf("label for=\"" + id + "\"", field.label());
        String named = " id=\"" + id + "\" name=\"" + field.name() + "\"" + (field.needed() ? " required" : "");
        if (!field.choices().isEmpty()) {
            html.raw("<select" + named + ">");
            field.choices()
                    .forEach(choice -> html.leaf(
                            "option value=\"" + Html.escape(choice.value()) + "\""
                                    + (choice.value().equals(field.value()) ? " selected" : ""),
                            choice.label()));
            html.raw("</select>\n");
        } else if (field.lines()) {
            html.leaf("textarea rows=\"8\"" + named, "\n" + field.value());
        } else {
            html.raw("<input type=\"text\"" + named + " value=\"" + Html.escape(field.value()) + "\">\n");
        }
    }

    /** Beside this page, so that it leads home whatever stands before {@code /act/}. */
    private void next(LinkPage page) {
        if (page.next().isEmpty()) {
            return;
        }
        html.leaf("h2 class=\"note\"", "What can be done now").raw("<ul>\n");
        page.next()
                .forEach(next -> html.raw("<li>")
                        .leaf("a href=\"" + Html.escape(next.token()) + "\"", next.label())
                        .raw("</li>\n"));
        html.raw("</ul>\n");
    }
}
