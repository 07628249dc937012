package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A message that is being put together: its first line, then its blocks. */
final class Page {
    private final Sentence first;
    private final List<ObjectNode> blocks = new ArrayList<>();

    private Page(Sentence first) {
        this.first = first;
    }

    static Page of(Sentence first) {
        return new Page(first).add(Blocks.section(first.mrkdwn()));
    }

    /** The first line with something beside it, such as a menu. */
    static Page of(Sentence first, ObjectNode accessory) {
        return new Page(first).add(Blocks.section(first.mrkdwn(), accessory));
    }

    /** The first line with more below it in the same block. */
    static Page with(Sentence first, ObjectNode block) {
        return new Page(first).add(block);
    }

    Page add(ObjectNode block) {
        blocks.add(block);
        return this;
    }

    /** A row of buttons, each carrying its own row's id. Slack wants each action once in a row: the second begins a new one. */
    Page buttons(String blockId, List<Button> buttons) {
        List<ObjectNode> row = new ArrayList<>();
        int rows = 0;
        for (Button button : buttons) {
            if (row.stream().anyMatch(button::doesTheSameAs)) {
                add(Blocks.actions(rows++ == 0 ? blockId : blockId + "_" + rows, List.copyOf(row)));
                row.clear();
            }
            row.add(button.node());
        }
        return row.isEmpty() ? this : add(Blocks.actions(rows == 0 ? blockId : blockId + "_" + (rows + 1), row));
    }

    Page small(String... parts) {
        List<String> said =
                List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
        return said.isEmpty() ? this : add(Blocks.context(said));
    }

    Drawn drawn() {
        return new Drawn(first.plain(), Blocks.array(blocks).toString());
    }

    /** The answer to a command, seen by nobody else. */
    String ephemeral() {
        return Blocks.object()
                .put("response_type", "ephemeral")
                .put("text", first.plain())
                .<ObjectNode>set("blocks", Blocks.array(blocks))
                .toString();
    }
}
