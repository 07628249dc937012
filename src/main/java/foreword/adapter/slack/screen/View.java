package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A modal that is being put together. */
final class View {
    private static final int TITLE = 24;
    private final ObjectNode node = Blocks.object();
    private final List<ObjectNode> blocks = new ArrayList<>();

    private View(String callback, String title) {
        node.put("type", "modal").put("callback_id", callback);
        node.set("title", Blocks.plain(TITLE, title));
        node.set("close", Blocks.plain(TITLE, "Cancel"));
    }

    static View of(String callback, String title) {
        return new View(callback, title);
    }

    View submit(String text) {
        node.set("submit", Blocks.plain(TITLE, text));
        return this;
    }

    View close(String text) {
        node.set("close", Blocks.plain(TITLE, text));
        return this;
    }

    /** What comes back with the submission: which row, and which version of it. */
    View about(ObjectNode row) {
        node.put("private_metadata", row.toString());
        return this;
    }

    View add(ObjectNode block) {
        blocks.add(block);
        return this;
    }

    View add(Input input) {
        return add(input.node());
    }

    String json() {
        node.set("blocks", Blocks.array(blocks));
        return node.toString();
    }
}
