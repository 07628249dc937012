package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** The bodies that Slack sends to an app, with the keys of the recorded ones. */
final class Payloads {
    static final String VERIFICATION_TOKEN = "demo-verification-token";

    private final Workspace workspace;

    Payloads(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The Events API body round an event by somebody of this team. */
    Envelope event(ObjectNode event, String team, boolean external) {
        var identity = workspace.identity();
        var body = Json.object().put("token", VERIFICATION_TOKEN).put("team_id", team);
        if (!event.path("type").asText().equals("app_mention")) {
            body.put("context_team_id", identity.team().id()).putNull("context_enterprise_id");
        }
        body.put("api_app_id", identity.app());
        body.set("event", event);
        body.put("type", "event_callback").put("event_id", eventId());
        body.put("event_time", Long.parseLong(event.path("event_ts").asText().replaceFirst("\\..*", "")));
        body.putArray("authorizations").add(authorization());
        body.put("is_ext_shared_channel", external);
        body.put("event_context", context(event));
        return new Envelope(Envelope.Kind.EVENT, body);
    }

    /** The event that a message was written. */
    Envelope message(Message message) {
        var channel = workspace.channel(message.channel()).orElseThrow();
        var event = spoken(message, channel);
        event.put("channel_type", channel.type());
        return event(event, message.body().path("team").asText(), channel.external());
    }

    /** The second event about a message that names the bot. */
    Envelope mention(Message message) {
        var channel = workspace.channel(message.channel()).orElseThrow();
        var event = spoken(message, channel);
        event.put("type", "app_mention");
        return event(event, message.body().path("team").asText(), channel.external());
    }

    Envelope changed(Message now, Message before) {
        var channel = workspace.channel(now.channel()).orElseThrow();
        var team = now.body().path("team").asText();
        var event = Json.object().put("type", "message").put("subtype", "message_changed");
        var body = plain(now);
        body.put("source_team", team).put("user_team", team);
        event.set("message", body);
        event.set("previous_message", plain(before));
        return event(finished(event, channel), team, channel.external());
    }

    Envelope deleted(Message gone) {
        var channel = workspace.channel(gone.channel()).orElseThrow();
        var event = Json.object().put("type", "message").put("subtype", "message_deleted");
        event.set("previous_message", plain(gone));
        event.put("deleted_ts", gone.ts());
        return event(finished(event, channel), gone.body().path("team").asText(), channel.external());
    }

    Envelope reaction(String type, String user, String emoji, Message message) {
        var event = Json.object().put("type", type).put("user", user).put("reaction", emoji);
        event.putObject("item")
                .put("type", "message")
                .put("channel", message.channel())
                .put("ts", message.ts());
        event.put("item_user", message.user()).put("event_ts", workspace.nextTs());
        return event(event, teamOf(user), external(message.channel()));
    }

    Envelope joined(String user, Channel channel, String inviter) {
        var event = Json.object()
                .put("type", "member_joined_channel")
                .put("user", user)
                .put("channel", channel.id())
                .put("channel_type", channel.kind() == Channel.Kind.PUBLIC ? "C" : "G")
                .put("team", teamOf(user));
        if (!inviter.isEmpty()) {
            event.put("inviter", inviter);
        }
        return event(event.put("event_ts", workspace.nextTs()), teamOf(user), channel.external());
    }

    Envelope profileChanged(User user) {
        var ts = workspace.nextTs();
        var now = Instant.ofEpochSecond(Long.parseLong(ts.replaceFirst("\\..*", "")));
        var event = Json.object().put("type", "user_change");
        event.set("user", Shapes.reading(Shapes.user(user, workspace.identity(), now), user));
        return event(event.put("event_ts", ts), user.team(), false);
    }

    Envelope homeOpened(User user, Channel direct, ObjectNode view) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", user.id())
                .put("channel", direct.id())
                .put("tab", "home");
        if (!view.isEmpty()) {
            event.set("view", view);
        }
        return event(event.put("event_ts", workspace.nextTs()), user.team(), false);
    }

    String teamOf(String user) {
        return workspace
                .user(user)
                .map(User::team)
                .orElse(workspace.identity().team().id());
    }

    private boolean external(String channel) {
        return workspace.channel(channel).filter(Channel::external).isPresent();
    }

    private ObjectNode finished(ObjectNode event, Channel channel) {
        var ts = workspace.nextTs();
        return event.put("channel", channel.id())
                .put("hidden", true)
                .put("ts", ts)
                .put("event_ts", ts)
                .put("channel_type", channel.type());
    }

    private ObjectNode spoken(Message message, Channel channel) {
        var event = plain(message);
        event.put("channel", channel.id()).put("event_ts", message.ts());
        if (channel.external()) {
            var team = event.path("team").asText();
            event.put("user_team", team).put("source_team", team);
        }
        return event;
    }

    private static ObjectNode plain(Message message) {
        var body = message.body();
        body.remove("metadata");
        return body;
    }

    private ObjectNode authorization() {
        var identity = workspace.identity();
        return Json.object()
                .putNull("enterprise_id")
                .put("team_id", identity.team().id())
                .put("user_id", identity.botUser())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
    }

    private static String eventId() {
        return "Ev0"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 9).toUpperCase(Locale.ROOT);
    }

    private String context(ObjectNode event) {
        var inner = Json.object()
                .put("et", event.path("type").asText())
                .put("tid", workspace.identity().team().id())
                .put("aid", workspace.identity().app())
                .put("cid", event.path("channel").asText());
        var bytes = Json.write(inner).getBytes(StandardCharsets.UTF_8);
        return "4-" + Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
