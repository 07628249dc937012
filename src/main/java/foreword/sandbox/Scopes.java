package foreword.sandbox;

import java.util.List;
import java.util.Map;

/** Which scopes, any one of them, a Web API method asks of a bot's token. */
final class Scopes {
    static final List<String> ALL = List.of(
            "app_mentions:read",
            "channels:history",
            "channels:join",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "im:write",
            "mpim:history",
            "mpim:read",
            "mpim:write",
            "reactions:read",
            "reactions:write",
            "team:read",
            "users:read",
            "users:read.email");

    private static final List<String> READ = List.of("channels:read", "groups:read", "im:read", "mpim:read");
    private static final List<String> HISTORY =
            List.of("channels:history", "groups:history", "im:history", "mpim:history");
    private static final List<String> POST = List.of("chat:write");
    private static final List<String> PEOPLE = List.of("users:read");

    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("team.info", List.of("team:read")),
            Map.entry("bots.info", PEOPLE),
            Map.entry("chat.postMessage", POST),
            Map.entry("chat.postEphemeral", POST),
            Map.entry("chat.update", POST),
            Map.entry("chat.delete", POST),
            Map.entry("conversations.list", READ),
            Map.entry("conversations.info", READ),
            Map.entry("conversations.members", READ),
            Map.entry("conversations.open", List.of("im:write", "mpim:write")),
            Map.entry("conversations.join", List.of("channels:join")),
            Map.entry("conversations.history", HISTORY),
            Map.entry("conversations.replies", HISTORY),
            Map.entry("users.info", PEOPLE),
            Map.entry("users.list", PEOPLE),
            Map.entry("users.lookupByEmail", List.of("users:read.email")),
            Map.entry("users.conversations", READ),
            Map.entry("reactions.add", List.of("reactions:write")),
            Map.entry("reactions.remove", List.of("reactions:write")),
            Map.entry("reactions.get", List.of("reactions:read")),
            Map.entry("files.getUploadURLExternal", List.of("files:write")),
            Map.entry("files.completeUploadExternal", List.of("files:write")),
            Map.entry("files.info", List.of("files:read")));

    private Scopes() {}

    /** Empty when the method needs none. */
    static List<String> neededFor(String method) {
        return NEEDED.getOrDefault(method, List.of());
    }
}
