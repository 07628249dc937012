package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.content.ContentItem;
import foreword.workflow.Result;
import java.util.Map;
import java.util.Optional;

/** The buttons beside pieces of content. */
final class ContentPresses {
    private final Office office;

    ContentPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of("piece.new", call -> open(call, office.modals().newPiece("")), "piece.more", this::more);
    }

    private Result more(Presses.Call call) throws SlackRefused, SlackUnavailable {
        ContentItem.Id id = new ContentItem.Id(call.id());
        return switch (call.more()) {
            case "archive" -> office.whenShelved().archive(id, true, call.by());
            case "restore" -> office.whenShelved().archive(id, false, call.by());
            default -> change(call, id);
        };
    }

    private Result change(Presses.Call call, ContentItem.Id id) throws SlackRefused, SlackUnavailable {
        Optional<ContentItem> piece = office.rows().contents().find(id);
        return piece.isEmpty()
                ? Result.refused("This piece is gone.")
                : open(call, office.modals().piece(piece.get()));
    }

    private Result open(Presses.Call call, String modal) throws SlackRefused, SlackUnavailable {
        office.views().open(call.press().triggerId(), modal);
        return Result.done("");
    }
}
