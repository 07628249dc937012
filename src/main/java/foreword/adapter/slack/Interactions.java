package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.Shortcut.About;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates Slack's payloads into our own records, asks the desk, and translates its answer back. */
final class Interactions {
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

    private final SlackDesk desk;
    private final SlackDirectory directory;

    Interactions(SlackDesk desk, SlackDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** Does what the payload asks; the result is the body to answer with, empty for none. */
    String handle(JsonNode payload) throws SlackRefused, SlackUnavailable {
        if (payload.has("command")) {
            return command(payload);
        }
        switch (Json.textOrEmpty(payload, "type")) {
            case "block_actions" -> pressed(payload);
            case "view_submission" -> {
                return submitted(payload);
            }
            case "view_closed" -> closed(payload);
            case "shortcut", "message_action" -> shortcut(payload);
            default -> LOG.warn("ignored an interaction of unknown type");
        }
        return "";
    }

    private String command(JsonNode form) throws SlackRefused, SlackUnavailable {
        String user = Json.textOrEmpty(form, "user_id");
        String team = Json.textOrEmpty(form, "team_id");
        return body(desk.command(new Command(
                user,
                team,
                Json.textOrNull(form, "enterprise_id"),
                Json.textOrEmpty(form, "channel_id"),
                form.path("text").asText(""),
                Json.textOrEmpty(form, "trigger_id"),
                Json.textOrNull(form, "response_url"),
                directory.ours(user, team))));
    }

    static String body(Reply reply) {
        if (reply.isNothing()) {
            return "";
        }
        ObjectNode body = Json.object().put("response_type", "ephemeral").put("text", reply.text());
        if (reply.blocksJson() != null) {
            body.set("blocks", Json.read(reply.blocksJson()));
        }
        return body.toString();
    }

    private void pressed(JsonNode payload) throws SlackRefused, SlackUnavailable {
        String team = team(payload);
        String user = user(payload);
        boolean ours = directory.ours(user, team);
        for (JsonNode action : payload.path("actions")) {
            desk.pressed(press(payload, action, ours));
        }
    }

    private static Press press(JsonNode payload, JsonNode action, boolean ours) {
        JsonNode state = payload.path("state").isObject()
                ? payload.path("state")
                : payload.path("view").path("state");
        return new Press(
                Json.textOrEmpty(action, "action_id"),
                StateValues.value(action).orElse(""),
                user(payload),
                team(payload),
                Json.first(payload, "channel.id", "container.channel_id").orElse(null),
                Json.first(payload, "container.message_ts", "message.ts").orElse(null),
                Json.textOrEmpty(payload, "trigger_id"),
                Json.first(payload, "view.id", "container.view_id").orElse(null),
                Json.textOrEmpty(payload, "view.type").equals("modal"),
                Json.textOrNull(payload, "view.hash"),
                StateValues.read(state),
                Json.textOrNull(payload, "response_url"),
                Json.textOrNull(action, "selected_option.value"),
                ours);
    }

    private String submitted(JsonNode payload) throws SlackRefused, SlackUnavailable {
        JsonNode view = payload.path("view");
        Map<String, String> values = StateValues.read(view.path("state"));
        return answer(desk.submitted(new Submission(
                Json.textOrEmpty(view, "callback_id"),
                Json.textOrEmpty(view, "private_metadata"),
                values,
                user(payload),
                team(payload),
                Json.textOrEmpty(payload, "trigger_id"),
                Json.textOrEmpty(view, "id"),
                directory.ours(user(payload), team(payload)))));
    }

    private static String answer(SubmissionAnswer answer) {
        return answer.fold(
                () -> "",
                errors -> {
                    ObjectNode body = Json.object().put("response_action", "errors");
                    errors.sentences().forEach(body.putObject("errors")::put);
                    return body.toString();
                },
                update -> withView("update", update.viewJson()),
                push -> withView("push", push.viewJson()));
    }

    private static String withView(String action, String viewJson) {
        return Json.object()
                .put("response_action", action)
                .<ObjectNode>set("view", Json.read(viewJson))
                .toString();
    }

    private void closed(JsonNode payload) throws SlackRefused, SlackUnavailable {
        JsonNode view = payload.path("view");
        desk.closed(new Closed(
                Json.textOrEmpty(view, "callback_id"),
                Json.textOrEmpty(view, "private_metadata"),
                user(payload),
                team(payload),
                Json.textOrEmpty(view, "id"),
                directory.ours(user(payload), team(payload))));
    }

    private void shortcut(JsonNode payload) throws SlackRefused, SlackUnavailable {
        desk.shortcut(new Shortcut(
                Json.textOrEmpty(payload, "callback_id"),
                user(payload),
                team(payload),
                Json.textOrEmpty(payload, "trigger_id"),
                about(payload),
                Json.textOrNull(payload, "response_url"),
                directory.ours(user(payload), team(payload))));
    }

    private static @Nullable About about(JsonNode payload) {
        JsonNode message = payload.path("message");
        if (!message.isObject()) {
            return null;
        }
        return new About(
                Json.textOrEmpty(payload, "channel.id"),
                Json.first(message, "ts")
                        .or(() -> Json.text(payload, "message_ts"))
                        .orElse(""),
                Json.textOrNull(message, "thread_ts"),
                message.hasNonNull("bot_id") ? null : Json.textOrNull(message, "user"),
                MessageText.of(message, id -> id));
    }

    private static String user(JsonNode payload) {
        return Json.textOrEmpty(payload, "user.id");
    }

    /** The actor's home: in a shared channel {@code team} may be ours while {@code user.team_id} is not. */
    private static String team(JsonNode payload) {
        return Json.first(payload, "user.team_id", "team.id").orElse("");
    }
}
