package foreword.sandbox;

import static foreword.sandbox.Rule.all;
import static foreword.sandbox.Rule.list;
import static foreword.sandbox.Rule.needs;
import static foreword.sandbox.Rule.needsOne;
import static foreword.sandbox.Rule.notBoth;
import static foreword.sandbox.Rule.number;
import static foreword.sandbox.Rule.object;
import static foreword.sandbox.Rule.text;
import static foreword.sandbox.Rule.word;
import static foreword.sandbox.Rule.words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Slack's limits for what stands in blocks: buttons, menus, fields and pictures. */
final class ElementRules {
    static final String PLAIN = "plain_text";
    static final String MARKUP = "mrkdwn";

    private static final Rule ACTION = words("action_id", 1, 255);
    private static final Rule PLACEHOLDER = text("placeholder", 150, PLAIN);
    private static final Rule CONFIRM = object(
            "confirm",
            all(
                    needs("title"),
                    needs("text"),
                    text("title", 100, PLAIN),
                    text("text", 300, PLAIN, MARKUP),
                    text("confirm", 30, PLAIN),
                    text("deny", 30, PLAIN)));
    private static final Rule OPTION = all(
            needs("text"),
            text("text", 75, PLAIN, MARKUP),
            words("value", 0, 150),
            text("description", 75, PLAIN, MARKUP),
            words("url", 0, 3000));
    private static final Rule GROUP =
            all(needs("label"), needs("options"), text("label", 75, PLAIN), list("options", 1, 100, OPTION));
    private static final Rule MENU = all(
            ACTION,
            PLACEHOLDER,
            CONFIRM,
            list("options", 1, 100, OPTION),
            list("option_groups", 1, 100, GROUP),
            notBoth("options", "option_groups"));
    private static final Rule STATIC_MENU = all(MENU, needsOne("options", "option_groups"));

    static final Rule BUTTON = all(
            needs("text"),
            ACTION,
            CONFIRM,
            text("text", 75, PLAIN),
            words("url", 0, 3000),
            words("value", 0, 2000),
            words("accessibility_label", 0, 75));
    static final Rule IMAGE = all(
            needs("alt_text"),
            needsOne("image_url", "slack_file"),
            notBoth("image_url", "slack_file"),
            words("image_url", 1, 3000),
            words("alt_text", 0, 2000),
            text("title", 2000, PLAIN));
    static final Rule URL_SOURCE = all(needs("url"), words("url", 1, 3000));

    private static final Rule FEEDBACK =
            all(needs("text"), text("text", 75, PLAIN), words("value", 0, 2000), words("accessibility_label", 0, 75));

    static final Map<String, Rule> CONTEXT =
            Map.of(PLAIN, Rule.textObject(3000, PLAIN), MARKUP, Rule.textObject(3000, MARKUP), "image", IMAGE);
    static final Map<String, Rule> CONTEXT_ACTIONS = Map.of(
            "feedback_buttons",
            all(
                    ACTION,
                    needs("positive_button"),
                    needs("negative_button"),
                    object("positive_button", FEEDBACK),
                    object("negative_button", FEEDBACK)),
            "icon_button",
            all(
                    ACTION,
                    CONFIRM,
                    needs("icon"),
                    needs("text"),
                    text("text", 75, PLAIN),
                    words("value", 0, 2000),
                    words("accessibility_label", 0, 75),
                    list("visible_to_user_ids", 0, 10, word(1, 255))));
    static final Map<String, Rule> INPUT = input();
    static final Map<String, Rule> ACTIONS = actions();
    static final Map<String, Rule> ACCESSORY = accessory();

    private ElementRules() {}

    private static Map<String, Rule> menus() {
        var rules = new LinkedHashMap<String, Rule>();
        rules.put("static_select", STATIC_MENU);
        rules.put("multi_static_select", STATIC_MENU);
        for (var kind : List.of("external", "users", "conversations", "channels")) {
            rules.put(kind + "_select", MENU);
            rules.put("multi_" + kind + "_select", MENU);
        }
        rules.put("checkboxes", all(ACTION, CONFIRM, needs("options"), list("options", 1, 10, OPTION)));
        rules.put("radio_buttons", all(ACTION, CONFIRM, needs("options"), list("options", 1, 10, OPTION)));
        rules.put("datepicker", all(ACTION, CONFIRM, PLACEHOLDER));
        rules.put("timepicker", all(ACTION, CONFIRM, PLACEHOLDER));
        rules.put("datetimepicker", all(ACTION, CONFIRM));
        return rules;
    }

    private static Map<String, Rule> input() {
        var rules = menus();
        rules.put(
                "plain_text_input",
                all(ACTION, PLACEHOLDER, number("min_length", 0, 3000), number("max_length", 1, 3000)));
        rules.put("rich_text_input", all(ACTION, PLACEHOLDER));
        rules.put("email_text_input", all(ACTION, PLACEHOLDER));
        rules.put("url_text_input", all(ACTION, PLACEHOLDER));
        rules.put("number_input", all(ACTION, PLACEHOLDER, needs("is_decimal_allowed"), range()));
        rules.put("file_input", all(ACTION, number("max_files", 1, 10)));
        return Map.copyOf(rules);
    }

    private static Map<String, Rule> actions() {
        var rules = menus();
        rules.put("button", BUTTON);
        rules.put("workflow_button", all(BUTTON, needs("workflow")));
        rules.put("overflow", all(ACTION, CONFIRM, needs("options"), list("options", 1, 5, OPTION)));
        return Map.copyOf(rules);
    }

    private static Map<String, Rule> accessory() {
        var rules = new LinkedHashMap<>(actions());
        rules.put("image", IMAGE);
        return Map.copyOf(rules);
    }

    private static Rule range() {
        return (object, at, problems) -> {
            if (Rule.absent(object, "min_value") || Rule.absent(object, "max_value")) {
                return;
            }
            try {
                var least = new BigDecimal(object.path("min_value").asText());
                if (least.compareTo(new BigDecimal(object.path("max_value").asText())) > 0) {
                    problems.accept(new BlockKitRules.Problem(at + "/min_value", "must not be above max_value"));
                }
            } catch (NumberFormatException e) {
                problems.accept(new BlockKitRules.Problem(at, "min_value and max_value must be numbers"));
            }
        };
    }
}
