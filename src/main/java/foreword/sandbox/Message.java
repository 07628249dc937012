package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A message as it stands.
 *
 * @param onlyFor the one person who sees it, when it is ephemeral
 * @param body the message in Slack's own JSON: user, text, blocks, thread_ts, metadata; each reader gets a copy
 */
public record Message(String channel, String ts, Optional<String> onlyFor, List<Reaction> reactions, ObjectNode body) {

    public Message {
        reactions = List.copyOf(reactions);
        body = body.deepCopy();
    }

    @Override
    public ObjectNode body() {
        return body.deepCopy();
    }

    public String user() {
        return body.path("user").asText();
    }

    public String text() {
        return body.path("text").asText();
    }

    /** The blocks, an empty list when there are none. */
    public JsonNode blocks() {
        return Json.list(body.path("blocks"));
    }

    /** The attachments, an empty list when there are none. */
    public JsonNode attachments() {
        return Json.list(body.path("attachments"));
    }

    public Optional<String> threadTs() {
        return Optional.ofNullable(body.path("thread_ts").textValue());
    }

    /** Whether it stands in a thread below another message. */
    public boolean reply() {
        return threadTs().filter(root -> !root.equals(ts)).isPresent();
    }

    /** The event_type and event_payload the bot stored with it, an empty object when it stored none. */
    public JsonNode metadata() {
        return body.path("metadata").deepCopy();
    }

    public boolean edited() {
        return body.has("edited");
    }

    public boolean fromBot() {
        return body.has("bot_id");
    }

    Message with(ObjectNode newBody) {
        return new Message(channel, ts, onlyFor, reactions, newBody);
    }

    Message with(List<Reaction> newReactions) {
        return new Message(channel, ts, onlyFor, newReactions, body);
    }
}
