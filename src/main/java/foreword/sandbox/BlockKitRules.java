package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Slack's rules for blocks: what it would refuse, and where. */
public final class BlockKitRules {

    /**
     * One thing Slack would refuse.
     *
     * @param pointer JSON pointer (RFC 6901) to the spot
     */
    public record Problem(String pointer, String message) {
        String wording(String prefix) {
            return "[ERROR] %s [json-pointer:%s%s]".formatted(message, prefix, pointer);
        }
    }

    private BlockKitRules() {}

    /** What is wrong with a message: its blocks and the blocks in its attachments. */
    public static List<Problem> message(JsonNode message) {
        return List.of();
    }

    /** What is wrong with a modal or an App Home. */
    public static List<Problem> view(JsonNode view) {
        return List.of();
    }
}
