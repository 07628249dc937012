package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.Earlier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What was said before an event came, asked of Slack message by message. */
final class SlackMessages {
    private static final String PAGE = "200";

    private final SlackApi api;

    SlackMessages(SlackApi api) {
        this.api = api;
    }

    /** One message, in a channel or in a thread; empty when it is gone or not for us to read. */
    Optional<JsonNode> find(String channel, String ts) throws SlackUnavailable {
        Map<String, String> only = Map.of("channel", channel, "latest", ts, "oldest", ts, "inclusive", "true");
        Optional<JsonNode> first = among(read("conversations.history", with(only, "limit", "1")), ts);
        return first.isPresent() ? first : among(read("conversations.replies", with(only, "ts", ts)), ts);
    }

    /** What was said in a thread before one of its messages, oldest first; the first message alone where Slack refuses. */
    List<Earlier> before(String channel, String thread, String ts, UnaryOperator<String> names)
            throws SlackUnavailable {
        Map<String, String> until = Map.of("channel", channel, "ts", thread, "latest", ts, "limit", PAGE);
        List<Earlier> earlier = new ArrayList<>();
        for (JsonNode message : read("conversations.replies", until)) {
            String at = Json.textOrEmpty(message, "ts");
            if (!at.isEmpty() && !at.equals(ts)) {
                earlier.add(new Earlier(at, MessageText.of(message, names)));
            }
        }
        return earlier.isEmpty() ? List.of(new Earlier(thread, "")) : earlier;
    }

    private JsonNode read(String method, Map<String, String> arguments) throws SlackUnavailable {
        try {
            return api.ask(method, arguments).path("messages");
        } catch (SlackRefused hidden) {
            return Json.object().path("messages");
        }
    }

    private static Optional<JsonNode> among(JsonNode messages, String ts) {
        for (JsonNode message : messages) {
            if (Json.textOrEmpty(message, "ts").equals(ts)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> with(Map<String, String> arguments, String name, String value) {
        Map<String, String> more = new HashMap<>(arguments);
        more.put(name, value);
        return more;
    }
}
