package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The modals open before each person, and each person's App Home. */
public final class Screens {
    /** Slack allows three modals on top of each other. */
    static final int DEEPEST = 3;

    private final Workspace workspace;
    private final Map<String, List<View>> modals = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();

    Screens(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The stack of modals before a person; the last one is on top. */
    public synchronized List<View> modals(String user) {
        return List.copyOf(modals.getOrDefault(user, List.of()));
    }

    /** The modal a person sees. */
    public Optional<View> modal(String user) {
        var stack = modals(user);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    public synchronized Optional<View> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    synchronized Optional<View> view(String idOrExternalId) {
        return modals.values().stream()
                .flatMap(List::stream)
                .filter(v -> v.id().equals(idOrExternalId)
                        || v.body().path("external_id").asText().equals(idOrExternalId))
                .findFirst()
                .or(() -> homes.values().stream()
                        .filter(v -> v.id().equals(idOrExternalId))
                        .findFirst());
    }

    View open(String user, JsonNode content) {
        return shown(user, content, new ArrayList<>());
    }

    View push(String user, JsonNode content) {
        return shown(user, content, new ArrayList<>(modals(user)));
    }

    View update(View old, JsonNode content) {
        var body = complete(old.id(), content);
        for (var kept : List.of("root_view_id", "previous_view_id")) {
            body.set(kept, old.body().path(kept));
        }
        keepTyped(old, body);
        return put(old.with(body));
    }

    View publish(String user, JsonNode content) {
        var id = home(user).map(View::id).orElseGet(() -> workspace.nextId("V"));
        var body = complete(id, content);
        body.put("root_view_id", id).putNull("previous_view_id");
        return put(new View(id, user, body, Map.of()));
    }

    /** Stores what a person typed or what the bot objected to. */
    View put(View view) {
        synchronized (this) {
            if (view.modal()) {
                modals.getOrDefault(view.user(), new ArrayList<>())
                        .replaceAll(v -> v.id().equals(view.id()) ? view : v);
            } else {
                homes.put(view.user(), view);
            }
        }
        workspace.changed();
        return view;
    }

    void closeTop(String user) {
        synchronized (this) {
            var stack = modals.getOrDefault(user, new ArrayList<>());
            if (!stack.isEmpty()) {
                stack.remove(stack.size() - 1);
            }
        }
        workspace.changed();
    }

    void clear(String user) {
        synchronized (this) {
            modals.remove(user);
        }
        workspace.changed();
    }

    private View shown(String user, JsonNode content, List<View> stack) {
        var id = workspace.nextId("V");
        var body = complete(id, content);
        if (stack.isEmpty()) {
            body.put("root_view_id", id).putNull("previous_view_id");
        } else {
            body.put("root_view_id", stack.get(0).id());
            body.put("previous_view_id", stack.get(stack.size() - 1).id());
        }
        var view = new View(id, user, body, Map.of());
        stack.add(view);
        synchronized (this) {
            modals.put(user, stack);
        }
        workspace.changed();
        return view;
    }

    /** The view as Slack gives it back: every field present, ids, a new hash, the initial state. */
    private ObjectNode complete(String id, JsonNode content) {
        var identity = workspace.identity();
        var body = Json.object().put("id", id).put("team_id", identity.team().id());
        body.set("type", content.path("type"));
        body.set("blocks", MessageBody.blocks(content));
        body.put("private_metadata", content.path("private_metadata").asText());
        body.put("callback_id", content.path("callback_id").asText());
        body.putObject("state").set("values", FormState.initial(body.path("blocks")));
        body.put("hash", hash());
        for (var label : List.of("title", "close", "submit")) {
            body.set(label, content.path(label).isMissingNode() ? null : content.path(label));
        }
        body.put("clear_on_close", content.path("clear_on_close").asBoolean());
        body.put("notify_on_close", content.path("notify_on_close").asBoolean());
        body.put("app_id", identity.app());
        body.put("external_id", content.path("external_id").asText());
        body.put("app_installed_team_id", identity.team().id());
        return body.put("bot_id", identity.bot());
    }

    private String hash() {
        var seconds = workspace.nextTs().replaceFirst("\\..*", "");
        return seconds + "." + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    }

    /** Fields whose block_id and action_id stay keep what was typed into them. */
    private static void keepTyped(View old, ObjectNode body) {
        var values = (ObjectNode) body.path("state").path("values");
        for (var block : old.values().properties()) {
            if (values.path(block.getKey()) instanceof ObjectNode kept) {
                block.getValue().properties().stream()
                        .filter(action -> kept.has(action.getKey()))
                        .forEach(action -> kept.set(action.getKey(), action.getValue()));
            }
        }
    }
}
