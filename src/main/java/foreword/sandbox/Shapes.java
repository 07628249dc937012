package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;

/** Channels, messages and people in the JSON that the Web API gives. */
final class Shapes {
    private Shapes() {}

    static ObjectNode channel(Channel channel, Identity identity) {
        var kind = channel.kind();
        var shape = Json.object()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("is_channel", kind == Channel.Kind.PUBLIC)
                .put("is_group", kind == Channel.Kind.PRIVATE)
                .put("is_im", kind == Channel.Kind.DIRECT)
                .put("is_mpim", kind == Channel.Kind.GROUP)
                .put("is_private", kind != Channel.Kind.PUBLIC)
                .put("is_archived", channel.archived())
                .put("is_general", false)
                .put("is_member", channel.members().contains(identity.botUser()))
                .put("is_shared", channel.external())
                .put("is_ext_shared", channel.external())
                .put("is_pending_ext_shared", false)
                .put("context_team_id", identity.team().id())
                .put("created", 1_766_422_444);
        shape.set("connected_team_ids", Json.array(channel.connectedTeams()));
        shape.putObject("topic")
                .put("value", channel.topic())
                .put("creator", "")
                .put("last_set", 0);
        shape.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
        if (kind == Channel.Kind.DIRECT) {
            channel.members().stream()
                    .filter(m -> !m.equals(identity.botUser()))
                    .findFirst()
                    .ifPresent(m -> shape.put("user", m));
        }
        return shape;
    }

    static ObjectNode message(Message message, List<Message> thread, boolean metadata) {
        var shape = message.body();
        if (!metadata) {
            shape.remove("metadata");
        }
        reactions(shape, message);
        var replies = thread.stream().filter(Message::reply).toList();
        if (!replies.isEmpty() && !message.reply()) {
            var people = new LinkedHashSet<>(replies.stream().map(Message::user).toList());
            shape.put("thread_ts", message.ts()).put("reply_count", replies.size());
            shape.put("reply_users_count", people.size());
            shape.put("latest_reply", replies.get(replies.size() - 1).ts());
            shape.set("reply_users", Json.array(people));
        }
        return shape;
    }

    static void reactions(ObjectNode shape, Message message) {
        if (!message.reactions().isEmpty()) {
            var list = shape.putArray("reactions");
            message.reactions()
                    .forEach(r -> list.addObject()
                            .put("name", r.name())
                            .put("count", r.users().size())
                            .set("users", Json.array(r.users())));
        }
    }

    /** A person; of an outsider neither email nor time zone can be seen. */
    static ObjectNode user(User user, Identity identity, Instant now) {
        var insider = user.team().equals(identity.team().id());
        var shape = Json.object()
                .put("id", user.id())
                .put("team_id", user.team())
                .put("name", user.name())
                .put("deleted", false)
                .put("real_name", user.realName());
        if (insider) {
            var zone = ZoneId.of(user.zone());
            shape.put("tz", user.zone())
                    .put("tz_label", user.zone())
                    .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
        }
        shape.set("profile", profile(user, insider));
        shape.put("is_admin", false)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_bot", user.bot())
                .put("is_app_user", false)
                .put("updated", 1_766_422_444);
        if (!insider) {
            shape.put("is_stranger", true);
        }
        return shape;
    }

    /** The same with the language in which this person reads Slack, which an outsider's never tells. */
    static ObjectNode reading(ObjectNode shape, User user) {
        return shape.path("is_stranger").asBoolean() ? shape : shape.put("locale", user.locale());
    }

    /** Timestamps by their value, because a caller may leave out digits. */
    static int compare(String ts, String other) {
        try {
            return new BigDecimal(ts).compareTo(new BigDecimal(other));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static ObjectNode profile(User user, boolean insider) {
        var profile = Json.object()
                .put("real_name", user.realName())
                .put("real_name_normalized", user.realName())
                .put("display_name", user.name())
                .put("display_name_normalized", user.name())
                .put("first_name", user.realName().replaceFirst(" .*", ""))
                .put("last_name", user.realName().replaceFirst("^\\S+ ?", ""))
                .put("title", "")
                .put("status_text", user.status().text())
                .put("status_emoji", user.status().emoji())
                .put("status_expiration", user.status().ends())
                .put("team", user.team());
        if (insider && !user.email().isEmpty()) {
            profile.put("email", user.email());
        }
        return profile;
    }
}
