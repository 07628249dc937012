package foreword.adapter.act;

import foreword.byemail.MailDress;
import foreword.byemail.MailPhrase;
import foreword.byemail.Passage;
import foreword.byemail.Told;

/** The HTML of a mail to a teammate: real text in one column, no picture, nothing that is fetched. */
public final class ActMail implements MailDress {
    private static final String STYLE = """
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            body{margin:0;padding:16px;background:#ffffff;color:#1d1c1d;font-family:system-ui,Arial,sans-serif;font-size:16px;line-height:1.5}
            .quiet{color:#55545b;font-size:14px}
            .letter{white-space:pre-wrap;border-left:3px solid #c4c2c9;margin:16px 0;padding:4px 0 4px 14px}
            a{color:#0f5d43;font-weight:bold}
            li{margin:0 0 14px}
            @media(prefers-color-scheme:dark){body{background:#18181b;color:#ececee}.quiet{color:#b3b1b8}.letter{border-color:#55545b}a{color:#6fd3ac}}
            """;

    @Override
    public String html(Told told, Frame frame) {
        Html html = new Html()
                .raw("<!doctype html>\n<html lang=\""
                        + Html.escape(frame.phrases().language().toLanguageTag())
                        + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .leaf("title", told.subject())
                .raw("<style>" + STYLE + "</style>\n</head>\n<body>\n<main style=\"max-width:600px;margin:0 auto\">\n")
                .leaf("h1 style=\"font-size:20px;line-height:1.3\"", told.sentence());
        told.passages().forEach(passage -> passage(html, passage));
        ways(html, frame);
        told.notes().forEach(note -> html.leaf("p class=\"quiet\"", note));
        html.raw("<hr>\n");
        frame.last().forEach(note -> html.leaf("p class=\"quiet\"", note));
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static void passage(Html html, Passage passage) {
        String label = passage.label().isEmpty() ? "" : passage.label() + ": ";
        html.leaf(passage.quoted() ? "div class=\"letter\"" : "p style=\"margin:4px 0\"", label + passage.text());
    }

    private static void ways(Html html, Frame frame) {
        if (frame.ways().isEmpty()) {
            return;
        }
        html.leaf("h2 style=\"font-size:16px\"", frame.phrases().say(MailPhrase.CAN_DO))
                .raw("<ul style=\"padding-left:18px\">\n");
        frame.ways()
                .forEach(way -> html.raw("<li>")
                        .leaf(
                                "a href=\"" + Html.escape(way.url()) + "\" rel=\"noreferrer\"",
                                way.deed().label())
                        .raw("<br>")
                        .leaf("span class=\"quiet\"", way.deed().effect())
                        .raw("</li>\n"));
        html.raw("</ul>\n");
    }
}
