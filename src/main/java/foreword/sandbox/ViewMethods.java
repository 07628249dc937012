package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Methods that open and change modals and App Homes. */
final class ViewMethods {
    private static final List<String> MODAL = List.of("modal");

    private final Screens screens;
    private final Triggers triggers;
    private final Places places;

    ViewMethods(Parts parts) {
        screens = parts.screens();
        triggers = parts.triggers();
        places = new Places(parts.workspace());
    }

    Map<String, Method> all() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private ObjectNode open(Call call) throws Refusal {
        var content = checked(call, MODAL);
        checkExternalId(content, "");
        return wrapped(screens.open(triggers.redeem(trigger(call)), content));
    }

    private ObjectNode push(Call call) throws Refusal {
        var content = checked(call, MODAL);
        checkExternalId(content, "");
        var user = triggers.redeem(trigger(call));
        int depth = screens.modals(user).size();
        if (depth == 0) {
            throw new Refusal("not_found");
        }
        if (depth >= Screens.DEEPEST) {
            throw new Refusal("push_limit_reached");
        }
        return wrapped(screens.push(user, content));
    }

    private ObjectNode update(Call call) throws Refusal {
        var id = call.text("view_id").isEmpty() ? call.required("external_id") : call.text("view_id");
        var content = checked(call, List.of("modal", "home"));
        var old = screens.view(id).orElseThrow(() -> new Refusal("not_found"));
        checkHash(call, old);
        checkExternalId(content, old.id());
        return wrapped(screens.update(old, content));
    }

    private ObjectNode publish(Call call) throws Refusal {
        var user = places.person(call.required("user_id"), "invalid_arguments");
        var content = checked(call, List.of("home"));
        var old = screens.home(user.id());
        if (old.isPresent()) {
            checkHash(call, old.get());
        }
        return wrapped(screens.publish(user.id(), content));
    }

    private static ObjectNode checked(Call call, List<String> types) throws Refusal {
        return Contents.checkedView(call.json("view", "invalid_arguments"), types);
    }

    private static String trigger(Call call) throws Refusal {
        return call.text("trigger_id").isEmpty() ? call.required("interactivity_pointer") : call.text("trigger_id");
    }

    private static void checkHash(Call call, View old) throws Refusal {
        if (!call.text("hash").isEmpty() && !call.text("hash").equals(old.hash())) {
            throw new Refusal("hash_conflict");
        }
    }

    private void checkExternalId(JsonNode content, String own) throws Refusal {
        var external = content.path("external_id").asText();
        if (!external.isEmpty()
                && screens.view(external).filter(v -> !v.id().equals(own)).isPresent()) {
            throw new Refusal("duplicate_external_id");
        }
    }

    private static ObjectNode wrapped(View view) {
        var answer = Json.object();
        answer.set("view", view.body());
        return answer;
    }
}
