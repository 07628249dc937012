package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A button: what happens, what it says, and the row it is about. */
final class Button {
    private static final int TEXT = 75;
    private final ObjectNode node = Blocks.object();

    private Button(String action, String text, String value) {
        node.put("type", "button");
        node.set("text", Blocks.plain(TEXT, text));
        node.put("action_id", action).put("value", value);
    }

    static Button of(String action, String text, String value) {
        return new Button(action, text, value);
    }

    Button primary() {
        node.put("style", "primary");
        return this;
    }

    Button primaryIf(boolean so) {
        return so ? primary() : this;
    }

    /** Stands back: a message has one primary button at most. */
    Button plainUnless(boolean first) {
        if (!first) {
            node.remove("style");
        }
        return this;
    }

    Button danger() {
        node.put("style", "danger");
        return this;
    }

    /** What a screen reader says instead of the text. */
    Button label(String label) {
        node.put("accessibility_label", Cut.to(TEXT, Mrkdwn.oneLine(label)));
        return this;
    }

    Button confirm(Confirm dialog) {
        node.set("confirm", dialog.node());
        return this;
    }

    boolean doesTheSameAs(ObjectNode other) {
        return node.path("action_id").equals(other.path("action_id"));
    }

    ObjectNode node() {
        return node;
    }

    /**
     * Slack's question before a deed.
     *
     * @param title plain
     * @param text mrkdwn, its foreign parts escaped
     * @param yes the button that does it
     * @param no the button that does not
     */
    record Confirm(String title, String text, String yes, String no) {
        private static final int TITLE = 100;
        private static final int QUESTION = 300;
        private static final int ANSWER = 30;

        ObjectNode node() {
            ObjectNode node = Blocks.object();
            node.set("title", Blocks.plain(TITLE, title));
            node.set("text", Blocks.mrkdwn(QUESTION, text));
            node.set("confirm", Blocks.plain(ANSWER, yes));
            node.set("deny", Blocks.plain(ANSWER, no));
            return node;
        }
    }
}
