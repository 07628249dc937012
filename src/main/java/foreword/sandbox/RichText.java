package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a text with Slack's markup into the rich_text block that Slack stores beside it. */
final class RichText {
    private static final Pattern MARKUP = Pattern.compile(
            "<@(?<user>\\w+)(?:\\|[^>]*)?>|<#(?<channel>\\w+)(?:\\|[^>]*)?>"
                    + "|<(?<url>(?:https?|mailto):[^>|]+)(?:\\|(?<label>[^>]*))?>"
                    + "|(?<!\\w)\\*(?<bold>[^*\\n]+)\\*(?!\\w)|(?<!\\w)_(?<italic>[^_\\n]+)_(?!\\w)|`(?<code>[^`\\n]+)`");

    private RichText() {}

    static ObjectNode of(String text) {
        var section = Json.object().put("type", "rich_text_section");
        section.set("elements", elements(text));
        var block = Json.object().put("type", "rich_text").put("block_id", "");
        block.set("elements", Json.array().add(section));
        return block;
    }

    private static ArrayNode elements(String text) {
        var elements = Json.array();
        var matcher = MARKUP.matcher(text);
        int end = 0;
        while (matcher.find()) {
            addText(elements, text.substring(end, matcher.start()), "");
            addMatch(elements, matcher);
            end = matcher.end();
        }
        addText(elements, text.substring(end), "");
        return elements;
    }

    private static void addMatch(ArrayNode elements, Matcher matcher) {
        if (matcher.group("user") != null) {
            elements.addObject().put("type", "user").put("user_id", matcher.group("user"));
        } else if (matcher.group("channel") != null) {
            elements.addObject().put("type", "channel").put("channel_id", matcher.group("channel"));
        } else if (matcher.group("url") != null) {
            addLink(elements, matcher);
        } else if (matcher.group("bold") != null) {
            addText(elements, matcher.group("bold"), "bold");
        } else if (matcher.group("italic") != null) {
            addText(elements, matcher.group("italic"), "italic");
        } else {
            addText(elements, matcher.group("code"), "code");
        }
    }

    private static void addLink(ArrayNode elements, Matcher matcher) {
        var link = elements.addObject().put("type", "link").put("url", unescaped(matcher.group("url")));
        if (matcher.group("label") != null) {
            link.put("text", unescaped(matcher.group("label")));
        }
    }

    private static void addText(ArrayNode elements, String text, String style) {
        if (text.isEmpty()) {
            return;
        }
        var element = elements.addObject().put("type", "text").put("text", unescaped(text));
        if (!style.isEmpty()) {
            element.putObject("style").put(style, true);
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
