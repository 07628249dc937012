package foreword.adapter.slack;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modals and late answers through the Web API. */
public final class SlackWebViews implements SlackViews {
    private final SlackApi api;

    public SlackWebViews(SlackApi api) {
        this.api = api;
    }

    @Override
    public void open(String triggerId, String viewJson) throws SlackRefused, SlackUnavailable {
        api.askOnce("views.open", Map.of("trigger_id", triggerId, "view", viewJson));
    }

    @Override
    public void update(String viewId, @Nullable String hash, String viewJson) throws SlackRefused, SlackUnavailable {
        Map<String, String> arguments = new HashMap<>(Map.of("view_id", viewId, "view", viewJson));
        if (hash != null) {
            arguments.put("hash", hash);
        }
        api.ask("views.update", arguments);
    }

    @Override
    public void push(String triggerId, String viewJson) throws SlackRefused, SlackUnavailable {
        api.askOnce("views.push", Map.of("trigger_id", triggerId, "view", viewJson));
    }

    @Override
    public void respond(String responseUrl, String json) throws SlackRefused, SlackUnavailable {
        api.respond(responseUrl, json);
    }
}
