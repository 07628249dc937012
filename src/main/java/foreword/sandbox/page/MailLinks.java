package foreword.sandbox.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a mail to a teammate, to be followed from the page: a mail's own frame may lead nowhere. */
record MailLinks(StageMail mail) {
    private static final Pattern LINK =
            Pattern.compile("(?m)^\\* ([^:\\r\\n]+):.*\\R  (http://127\\.0\\.0\\.1:\\d+/act/[\\w-]+)$");

    void render(Html html) {
        Matcher links = LINK.matcher(mail.text());
        if (!links.find()) {
            return;
        }
        html.leaf("p", "Links in this mail", "class", "quiet").open("ul");
        do {
            html.open("li");
            html.leaf("a", links.group(1), "href", links.group(2), "target", "_blank", "rel", "noopener noreferrer");
            html.close("li");
        } while (links.find());
        html.close("ul");
    }
}
