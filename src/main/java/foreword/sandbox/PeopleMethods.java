package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;

/** Methods about people and their reactions. */
final class PeopleMethods {
    private final Workspace workspace;
    private final Places places;
    private final Clock clock;

    PeopleMethods(Parts parts, Clock clock) {
        workspace = parts.workspace();
        places = new Places(workspace);
        this.clock = clock;
    }

    Map<String, Method> all() {
        return Map.of(
                "users.info", this::info,
                "users.list", this::list,
                "users.lookupByEmail", this::byEmail,
                "reactions.add", this::react,
                "reactions.remove", this::unreact,
                "reactions.get", this::reactions);
    }

    private ObjectNode info(Call call) throws Refusal {
        return wrapped(places.person(call.required("user"), "user_not_found"), call);
    }

    private ObjectNode list(Call call) throws Refusal {
        var home = workspace.users().stream()
                .filter(u -> u.team().equals(workspace.identity().team().id()))
                .toList();
        return Page.of(call, home, 200, 1000)
                .answer("members", user -> shape(user, call))
                .put("cache_ts", clock.instant().getEpochSecond());
    }

    private ObjectNode byEmail(Call call) throws Refusal {
        var email = call.required("email");
        return wrapped(
                workspace.users().stream()
                        .filter(u -> u.email().equalsIgnoreCase(email) && workspace.insider(u.id()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("users_not_found")),
                call);
    }

    private ObjectNode react(Call call) throws Refusal {
        var message = message(call);
        if (Reactions.has(message, call.required("name"), bot())) {
            throw new Refusal("already_reacted");
        }
        Reactions.add(workspace, message, call.text("name"), bot());
        return Json.object();
    }

    private ObjectNode unreact(Call call) throws Refusal {
        var message = message(call);
        if (!Reactions.has(message, call.required("name"), bot())) {
            throw new Refusal("no_reaction");
        }
        Reactions.remove(workspace, message, call.text("name"), bot());
        return Json.object();
    }

    private ObjectNode reactions(Call call) throws Refusal {
        var message = message(call);
        var shape = message.body();
        Shapes.reactions(shape, message);
        var answer = Json.object().put("type", "message").put("channel", message.channel());
        answer.set("message", shape);
        return answer;
    }

    private Message message(Call call) throws Refusal {
        if (call.text("channel").isEmpty() || call.text("timestamp").isEmpty()) {
            throw new Refusal("no_item_specified");
        }
        var channel = places.known(call, "channel");
        return workspace
                .message(channel.id(), call.text("timestamp"))
                .orElseThrow(() -> new Refusal("message_not_found"));
    }

    private ObjectNode wrapped(User user, Call call) {
        var answer = Json.object();
        answer.set("user", shape(user, call));
        return answer;
    }

    /** With its language only where that is asked for. */
    private ObjectNode shape(User user, Call call) {
        var shape = Shapes.user(user, workspace.identity(), clock.instant());
        return call.flag("include_locale") ? Shapes.reading(shape, user) : shape;
    }

    private String bot() {
        return workspace.identity().botUser();
    }
}
