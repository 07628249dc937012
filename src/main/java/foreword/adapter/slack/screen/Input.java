package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Something to fill in. Its block id names it; its action id is always {@code v}. */
final class Input {
    static final int LONGEST = 3000;
    private static final int LABEL = 2000;
    private static final int PLACEHOLDER = 150;

    private final ObjectNode element;
    private final ObjectNode block = Blocks.object();

    private Input(String blockId, String label, ObjectNode element) {
        this.element = element;
        block.put("type", "input").put("block_id", blockId);
        block.set("label", Blocks.plain(LABEL, label));
        block.set("element", element);
    }

    /** One line of text. */
    static Input line(String blockId, String label, int longest) {
        return text(blockId, label, longest, false);
    }

    /** Several lines of text. */
    static Input lines(String blockId, String label, int longest) {
        return text(blockId, label, longest, true);
    }

    /** One of several choices; there must be at least one. */
    static Input select(String blockId, String label, List<Choice> choices) {
        ObjectNode element = element("static_select");
        element.set("options", Blocks.array(Choice.nodes(choices)));
        return new Input(blockId, label, element);
    }

    /** Any number of several choices, all of them in sight. */
    static Input several(String blockId, String label, List<Choice> choices) {
        ObjectNode element = element("checkboxes");
        element.set("options", Blocks.array(Choice.nodes(choices)));
        return new Input(blockId, label, element);
    }

    /** Any number of many choices, up to a hundred; what is chosen stands there and can be taken out. */
    static Input many(String blockId, String label, List<Choice> choices) {
        ObjectNode element = element("multi_static_select");
        element.set("options", Blocks.array(Choice.nodes(choices)));
        return new Input(blockId, label, element);
    }

    /** An hour of the day. */
    static Input clock(String blockId, String label) {
        return new Input(blockId, label, element("timepicker"));
    }

    /** A teammate. */
    static Input user(String blockId, String label) {
        return new Input(blockId, label, element("users_select"));
    }

    /** A day and an hour. */
    static Input time(String blockId, String label) {
        return new Input(blockId, label, element("datetimepicker"));
    }

    /** A day. */
    static Input day(String blockId, String label) {
        return new Input(blockId, label, element("datepicker"));
    }

    Input chosenDay(Optional<String> isoDay) {
        isoDay.ifPresent(day -> element.put("initial_date", day));
        return this;
    }

    /** What stands there already; nothing when empty. */
    Input value(String value) {
        int longest = element.path("max_length").asInt(LONGEST);
        boolean multiline = element.path("multiline").asBoolean();
        String shown = Cut.to(longest, multiline ? value : Mrkdwn.oneLine(value));
        if (!shown.isBlank()) {
            element.put("initial_value", shown);
        }
        return this;
    }

    Input chosen(Optional<Choice> choice) {
        choice.ifPresent(one -> element.set("initial_option", one.node()));
        return this;
    }

    Input chosenAll(List<Choice> choices) {
        if (!choices.isEmpty()) {
            element.set("initial_options", Blocks.array(Choice.nodes(choices)));
        }
        return this;
    }

    Input chosenTime(Optional<String> hour) {
        hour.ifPresent(time -> element.put("initial_time", time));
        return this;
    }

    Input chosenUser(Optional<String> slackId) {
        slackId.ifPresent(id -> element.put("initial_user", id));
        return this;
    }

    /** An example in grey, gone as soon as something is typed. */
    Input example(String example) {
        element.set("placeholder", Blocks.plain(PLACEHOLDER, example));
        return this;
    }

    /** What to keep in mind, below the field. */
    Input hint(String hint) {
        block.set("hint", Blocks.plain(LABEL, hint));
        return this;
    }

    Input optional() {
        block.put("optional", true);
        return this;
    }

    ObjectNode node() {
        return block;
    }

    private static Input text(String blockId, String label, int longest, boolean multiline) {
        return new Input(
                blockId,
                label,
                element("plain_text_input").put("multiline", multiline).put("max_length", longest));
    }

    private static ObjectNode element(String type) {
        return Blocks.object().put("type", type).put("action_id", "v");
    }
}
