package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a message in Slack's own JSON out of what somebody wrote. */
final class MessageBody {
    private static final int BOT_SINCE = 1_766_422_444;

    private final Identity identity;
    private final Function<String, @Nullable User> users;

    MessageBody(Identity identity, Function<String, @Nullable User> users) {
        this.identity = identity;
        this.users = users;
    }

    ObjectNode of(String author, String ts, ObjectNode content) {
        var body = Json.object().put("user", author).put("type", "message").put("ts", ts);
        addAuthor(body, author);
        body.setAll(content.deepCopy());
        body.put("team", teamOf(author));
        body.set("blocks", blocks(content));
        return body;
    }

    /** The blocks with ids of their own, or a rich_text block made of the text as Slack does. */
    static JsonNode blocks(JsonNode content) {
        var blocks = Json.list(content.path("blocks"));
        if (blocks.isEmpty() && !content.path("text").asText().isEmpty()) {
            blocks.add(RichText.of(content.path("text").asText()));
        }
        blocks.forEach(MessageBody::addId);
        return blocks;
    }

    private static void addId(JsonNode block) {
        if (block instanceof ObjectNode object
                && object.path("block_id").asText().isEmpty()) {
            object.put("block_id", UUID.randomUUID().toString().substring(0, 5));
        }
    }

    private void addAuthor(ObjectNode body, String author) {
        if (author.equals(identity.botUser())) {
            body.put("bot_id", identity.bot()).put("app_id", identity.app());
            body.set("bot_profile", profile());
        } else {
            body.put("client_msg_id", UUID.randomUUID().toString());
        }
    }

    private String teamOf(String author) {
        var user = users.apply(author);
        return user == null ? identity.team().id() : user.team();
    }

    private ObjectNode profile() {
        var icons = Json.object().put("image_36", "").put("image_48", "").put("image_72", "");
        var profile = Json.object()
                .put("id", identity.bot())
                .put("deleted", false)
                .put("name", identity.botName())
                .put("updated", BOT_SINCE)
                .put("app_id", identity.app())
                .put("user_id", identity.botUser());
        profile.set("icons", icons);
        return profile.put("team_id", identity.team().id());
    }
}
