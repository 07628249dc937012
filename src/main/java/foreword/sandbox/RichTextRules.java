package foreword.sandbox;

import static foreword.sandbox.Rule.all;
import static foreword.sandbox.Rule.byType;
import static foreword.sandbox.Rule.list;
import static foreword.sandbox.Rule.needs;

import java.util.Map;

/** Slack's rules for rich text. */
final class RichTextRules {
    private static final int MANY = 10_000;

    private static final Map<String, Rule> INLINE = Map.of(
            "text", needs("text"),
            "link", needs("url"),
            "user", needs("user_id"),
            "usergroup", needs("usergroup_id"),
            "channel", needs("channel_id"),
            "team", needs("team_id"),
            "emoji", needs("name"),
            "date", needs("timestamp"),
            "broadcast", needs("range"),
            "color", needs("value"));
    private static final Rule SECTION = all(needs("elements"), list("elements", 0, MANY, byType(INLINE)));
    private static final Rule LIST = all(
            needs("style"), needs("elements"), list("elements", 0, MANY, byType(Map.of("rich_text_section", SECTION))));

    static final Rule BLOCK = all(
            needs("elements"),
            list(
                    "elements",
                    0,
                    MANY,
                    byType(Map.of(
                            "rich_text_section", SECTION,
                            "rich_text_list", LIST,
                            "rich_text_preformatted", SECTION,
                            "rich_text_quote", SECTION))));

    private RichTextRules() {}
}
