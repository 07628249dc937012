package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One of several things to choose from.
 *
 * @param text plain, cut to 75 characters
 * @param value what comes back
 */
record Choice(String text, String value) {
    /** So many of them Slack takes. */
    static final int MOST = 100;

    private static final int TEXT = 75;

    ObjectNode node() {
        return Blocks.object()
                .<ObjectNode>set("text", Blocks.plain(TEXT, Mrkdwn.oneLine(text)))
                .put("value", value);
    }

    /** The menu behind three dots, one to five choices. */
    static ObjectNode overflow(String action, List<Choice> choices) {
        return Blocks.object()
                .put("type", "overflow")
                .put("action_id", action)
                .set("options", Blocks.array(nodes(choices)));
    }

    /** The first of them, as many as Slack takes. */
    static List<ObjectNode> nodes(List<Choice> choices) {
        return choices.stream().limit(MOST).map(Choice::node).toList();
    }
}
