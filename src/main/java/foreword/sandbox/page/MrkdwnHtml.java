package foreword.sandbox.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's mrkdwn as HTML. */
final class MrkdwnHtml {
    private static final Pattern FENCE = Pattern.compile("```\\n?(.*?)\\n?```", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("`(?<code>[^`\\n\u2060][^`\\n]{0,2999})`"
            + "|<(?<angle>[^<>\\n]{1,3000})>"
            + "|:(?<emoji>[a-z0-9_+-]{1,40}):"
            + "|(?<![\\w*])\\*(?<bold>[^\\s*\u2060](?:[^*\\n]{0,2998}[^\\s*])?)\\*(?![\\w*])"
            + "|(?<![\\w_])_(?<italic>[^\\s_\u2060](?:[^_\\n]{0,2998}[^\\s_])?)_(?![\\w_])"
            + "|(?<![\\w~])~(?<strike>[^\\s~\u2060](?:[^~\\n]{0,2998}[^\\s~])?)~(?![\\w~])");

    private final Names names;

    MrkdwnHtml(Names names) {
        this.names = names;
    }

    Html render(String text) {
        var html = new Html();
        var fence = FENCE.matcher(text);
        int at = 0;
        while (fence.find()) {
            paragraphs(html, text.substring(at, fence.start()));
            html.leaf("pre", plain(fence.group(1)));
            at = fence.end();
        }
        return paragraphs(html, text.substring(at));
    }

    /** A link, when its address is one a browser may follow; else its words alone. */
    static Html link(Html html, String address, String words) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:")) {
            return html.leaf("a", words, "href", address, "rel", "noopener noreferrer", "target", "_blank");
        }
        return html.text(words);
    }

    private Html paragraphs(Html html, String text) {
        if (text.isEmpty()) {
            return html;
        }
        boolean quoting = false;
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            var quoted = line.startsWith(">") || line.startsWith("&gt;");
            if (quoted != quoting) {
                html = quoted ? html.open("blockquote") : html.close("blockquote");
            } else if (!first) {
                html.open("br");
            }
            inline(html, quoted ? line.substring(line.startsWith(">") ? 1 : 4).stripLeading() : line);
            quoting = quoted;
            first = false;
        }
        return quoting ? html.close("blockquote") : html;
    }

    private void inline(Html html, String line) {
        var token = TOKEN.matcher(line);
        int at = 0;
        while (token.find()) {
            html.text(plain(line.substring(at, token.start())));
            token(html, token);
            at = token.end();
        }
        html.text(plain(line.substring(at)));
    }

    private void token(Html html, Matcher token) {
        if (token.group("code") != null) {
            html.leaf("code", plain(token.group("code")));
        } else if (token.group("angle") != null) {
            angle(html, token.group("angle"));
        } else if (token.group("emoji") != null) {
            html.text(Emoji.of(token.group("emoji")));
        } else if (token.group("bold") != null) {
            wrapped(html, "b", token.group("bold"));
        } else if (token.group("italic") != null) {
            wrapped(html, "i", token.group("italic"));
        } else {
            wrapped(html, "s", token.group("strike"));
        }
    }

    private void wrapped(Html html, String tag, String words) {
        html.open(tag);
        inline(html, words);
        html.close(tag);
    }

    private void angle(Html html, String inside) {
        int bar = inside.indexOf('|');
        var target = bar < 0 ? inside : inside.substring(0, bar);
        var label = bar < 0 ? "" : plain(inside.substring(bar + 1));
        if (target.startsWith("@")) {
            var name = label.isEmpty() ? names.user(target.substring(1)) : label;
            html.leaf("span", "@" + name, "class", "mention");
        } else if (target.startsWith("#")) {
            var name = label.isEmpty() ? names.channel(target.substring(1)) : label;
            html.leaf("span", "#" + name, "class", "mention");
        } else if (target.startsWith("!")) {
            html.leaf("span", label.isEmpty() ? "@" + target.substring(1) : label, "class", "mention");
        } else if (target.contains(":") && !target.contains(" ")) {
            link(html, plain(target), label.isEmpty() ? plain(target) : label);
        } else {
            html.text("<" + plain(inside) + ">");
        }
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
