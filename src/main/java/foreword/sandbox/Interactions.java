package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What Slack sends when somebody clicks, chooses, types a command or submits a form. */
final class Interactions {
    private final Workspace workspace;
    private final Triggers triggers;
    private final ResponseUrls urls;

    Interactions(Workspace workspace, Triggers triggers, ResponseUrls urls) {
        this.workspace = workspace;
        this.triggers = triggers;
        this.urls = urls;
    }

    Envelope command(User user, Channel channel, String command, String text) {
        var identity = workspace.identity();
        var form = Json.object()
                .put("token", Payloads.VERIFICATION_TOKEN)
                .put("team_id", identity.team().id())
                .put("team_domain", identity.team().domain())
                .put("channel_id", channel.id())
                .put("channel_name", channelName(channel))
                .put("user_id", user.id())
                .put("user_name", user.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", identity.app())
                .put("is_enterprise_install", "false")
                .put("response_url", urls.issue("commands", channel.id(), user.id(), ""))
                .put("trigger_id", triggers.issue(user.id()));
        return new Envelope(Envelope.Kind.COMMAND, form);
    }

    Envelope pressed(User user, Message message, JsonNode block, JsonNode element, Press press) {
        var payload = Json.object().put("type", "block_actions");
        payload.set("user", person(user));
        addApp(payload);
        var ephemeral = message.onlyFor().isPresent();
        payload.set("container", container(message, ephemeral));
        payload.put("trigger_id", triggers.issue(user.id()));
        addTeam(payload);
        payload.set("channel", channel(message.channel()));
        if (!ephemeral) {
            payload.set("message", withoutMetadata(message));
        }
        payload.putObject("state").set("values", FormState.filled(message.blocks(), Json.object(), press.values()));
        payload.put("response_url", urls.issue("actions", message.channel(), user.id(), message.ts()));
        payload.putArray("actions").add(action(block, element, press.chosen()));
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope pressed(User user, View view, JsonNode block, JsonNode element, Press press) {
        var payload = Json.object().put("type", "block_actions");
        payload.set("user", person(user));
        addApp(payload);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.put("trigger_id", triggers.issue(user.id()));
        addTeam(payload);
        payload.set("view", view.body());
        payload.putArray("actions").add(action(block, element, press.chosen()));
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope submitted(User user, View view) {
        var payload = Json.object().put("type", "view_submission");
        addTeamAndPerson(payload, user);
        payload.put("trigger_id", triggers.issue(user.id()));
        payload.set("view", view.body());
        payload.putArray("response_urls");
        payload.put("is_enterprise_install", false).putNull("enterprise");
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope closed(User user, View view, boolean cleared) {
        var payload = Json.object().put("type", "view_closed");
        addTeamAndPerson(payload, user);
        payload.set("view", view.body());
        payload.put("is_cleared", cleared);
        payload.put("is_enterprise_install", false).putNull("enterprise");
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope shortcut(User user, String callbackId) {
        var payload = Json.object().put("type", "shortcut");
        addShortcut(payload, user, callbackId);
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope shortcut(User user, String callbackId, Message message) {
        var payload = Json.object().put("type", "message_action");
        addShortcut(payload, user, callbackId);
        payload.set("channel", channel(message.channel()));
        payload.put("message_ts", message.ts());
        payload.put("response_url", urls.issue("app", message.channel(), user.id(), ""));
        payload.set("message", withoutMetadata(message));
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    private void addShortcut(ObjectNode payload, User user, String callbackId) {
        payload.put("token", Payloads.VERIFICATION_TOKEN).put("action_ts", workspace.nextTs());
        addTeam(payload);
        payload.set("user", person(user));
        payload.put("callback_id", callbackId).put("trigger_id", triggers.issue(user.id()));
    }

    private void addTeamAndPerson(ObjectNode payload, User user) {
        payload.set("team", team());
        payload.set("user", person(user));
        addApp(payload);
    }

    private void addApp(ObjectNode payload) {
        payload.put("api_app_id", workspace.identity().app()).put("token", Payloads.VERIFICATION_TOKEN);
    }

    private void addTeam(ObjectNode payload) {
        payload.set("team", team());
        payload.putNull("enterprise").put("is_enterprise_install", false);
    }

    private ObjectNode team() {
        var team = workspace.identity().team();
        return Json.object().put("id", team.id()).put("domain", team.domain());
    }

    private static ObjectNode person(User user) {
        return Json.object()
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", user.team());
    }

    private ObjectNode channel(String id) {
        return Json.object()
                .put("id", id)
                .put(
                        "name",
                        workspace.channel(id).map(Interactions::channelName).orElse(""));
    }

    private static String channelName(Channel channel) {
        return channel.kind() == Channel.Kind.DIRECT ? "directmessage" : channel.name();
    }

    private static ObjectNode container(Message message, boolean ephemeral) {
        var container = Json.object()
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", ephemeral);
        message.threadTs().ifPresent(ts -> container.put("thread_ts", ts));
        return container;
    }

    private static ObjectNode withoutMetadata(Message message) {
        var body = message.body();
        body.remove("metadata");
        return body;
    }

    /** The element as it was pressed: without its choices, with what was chosen. */
    private ObjectNode action(JsonNode block, JsonNode element, List<String> chosen) {
        var action = Json.copy(element);
        action.remove(List.of("options", "option_groups", "confirm", "url", "accessibility_label"));
        action.set("block_id", block.path("block_id"));
        action.setAll(FormState.chosen(element, chosen));
        return action.put("action_ts", workspace.nextTs());
    }
}
