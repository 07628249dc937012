package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods about conversations and what was said in them. */
final class ConversationMethods {
    private static final Map<String, Channel.Kind> KINDS = Map.of(
            "public_channel", Channel.Kind.PUBLIC,
            "private_channel", Channel.Kind.PRIVATE,
            "im", Channel.Kind.DIRECT,
            "mpim", Channel.Kind.GROUP);

    private final Workspace workspace;
    private final Payloads payloads;
    private final Courier courier;
    private final Places places;

    ConversationMethods(Parts parts) {
        workspace = parts.workspace();
        payloads = parts.payloads();
        courier = parts.courier();
        places = new Places(workspace);
    }

    Map<String, Method> all() {
        return Map.of(
                "conversations.list", this::list,
                "conversations.info", this::info,
                "conversations.open", this::open,
                "conversations.join", this::join,
                "conversations.members", this::members,
                "conversations.history", this::history,
                "conversations.replies", this::replies,
                "users.conversations", this::ofUser);
    }

    private ObjectNode list(Call call) throws Refusal {
        var kinds = kinds(call);
        var found = workspace.channels().stream()
                .filter(c -> kinds.contains(c.kind()))
                .filter(c -> c.kind() == Channel.Kind.PUBLIC || places.joined(c))
                .filter(c -> !c.archived() || !call.flag("exclude_archived"))
                .toList();
        return Page.of(call, found, 100, 1000).answer("channels", this::shape);
    }

    private ObjectNode ofUser(Call call) throws Refusal {
        var kinds = kinds(call);
        var user = call.text("user").isEmpty() ? bot() : call.text("user");
        var found = workspace.channels().stream()
                .filter(c -> kinds.contains(c.kind()) && c.members().contains(user))
                .filter(c -> c.kind() == Channel.Kind.PUBLIC || places.joined(c))
                .toList();
        return Page.of(call, found, 100, 1000).answer("channels", this::shape);
    }

    private ObjectNode info(Call call) throws Refusal {
        var channel = places.known(call, "channel");
        var shape = shape(channel);
        if (call.flag("include_num_members")) {
            shape.put("num_members", channel.members().size());
        }
        return wrapped(shape);
    }

    private ObjectNode open(Call call) throws Refusal {
        if (!call.text("channel").isEmpty()) {
            return wrapped(shape(places.known(call, "channel")));
        }
        var users = named(call);
        int before = workspace.channels().size();
        var channel = workspace.direct(users);
        var shape = call.flag("return_im") ? shape(channel) : Json.object().put("id", channel.id());
        var known = before == workspace.channels().size();
        return wrapped(shape).put("no_op", known).put("already_open", known);
    }

    private List<String> named(Call call) throws Refusal {
        var users = new ArrayList<String>();
        for (var id : List.of(call.text("users").split(",", -1))) {
            if (!id.isBlank()) {
                users.add(places.person(id.strip(), "user_not_found").id());
            }
        }
        if (users.isEmpty()) {
            throw new Refusal("users_list_not_supplied");
        }
        if (users.size() > 8) {
            throw new Refusal("too_many_users");
        }
        return users;
    }

    private ObjectNode join(Call call) throws Refusal {
        var channel = places.known(call, "channel");
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        if (channel.kind() != Channel.Kind.PUBLIC) {
            throw new Refusal("method_not_supported_for_channel_type");
        }
        if (places.joined(channel)) {
            var answer = wrapped(shape(channel)).put("warning", "already_in_channel");
            answer.putObject("response_metadata").putArray("warnings").add("already_in_channel");
            return answer;
        }
        var now = workspace.addChannel(channel.with(bot()));
        var unused = courier.deliver(payloads.joined(bot(), now, ""));
        return wrapped(shape(now));
    }

    private ObjectNode members(Call call) throws Refusal {
        return Page.of(call, places.known(call, "channel").members(), 100, 1000).answer("members", TextNode::valueOf);
    }

    private ObjectNode history(Call call) throws Refusal {
        var channel = readable(call);
        var found = new ArrayList<>(workspace.messages(channel.id()).stream()
                .filter(m -> !m.reply() && between(call, m.ts()))
                .toList());
        Collections.reverse(found);
        return messages(call, found, 999);
    }

    private ObjectNode replies(Call call) throws Refusal {
        var channel = readable(call);
        var root = call.required("ts");
        var thread = workspace.thread(channel.id(), root);
        if (thread.isEmpty()) {
            throw new Refusal("thread_not_found");
        }
        var found = thread.stream()
                .filter(m -> m.ts().equals(root) || between(call, m.ts()))
                .toList();
        return messages(call, found, 1000);
    }

    private Channel readable(Call call) throws Refusal {
        var channel = places.known(call, "channel");
        if (!places.joined(channel)) {
            throw new Refusal(call.method().equals("conversations.history") ? "not_in_channel" : "channel_not_found");
        }
        return channel;
    }

    private ObjectNode messages(Call call, List<Message> found, int most) throws Refusal {
        var page = Page.of(call, found, 100, most);
        var metadata = call.flag("include_all_metadata");
        var answer = page.answer("messages", m -> Shapes.message(m, workspace.thread(m.channel(), m.ts()), metadata));
        return answer.put("has_more", !page.next().isEmpty());
    }

    private static boolean between(Call call, String ts) {
        var latest = call.text("latest");
        var oldest = call.text("oldest");
        int upper = latest.isEmpty() ? -1 : Shapes.compare(ts, latest);
        int lower = oldest.isEmpty() ? 1 : Shapes.compare(ts, oldest);
        return call.flag("inclusive") ? upper <= 0 && lower >= 0 : upper < 0 && lower > 0;
    }

    private static Set<Channel.Kind> kinds(Call call) throws Refusal {
        var types = call.text("types").isEmpty() ? "public_channel" : call.text("types");
        var kinds = EnumSet.noneOf(Channel.Kind.class);
        for (var type : List.of(types.split(",", -1))) {
            var kind = KINDS.get(type.strip());
            if (kind == null) {
                throw new Refusal("invalid_types");
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private ObjectNode shape(Channel channel) {
        return Shapes.channel(channel, workspace.identity());
    }

    private static ObjectNode wrapped(ObjectNode channel) {
        var answer = Json.object();
        answer.set("channel", channel);
        return answer;
    }

    private String bot() {
        return workspace.identity().botUser();
    }
}
