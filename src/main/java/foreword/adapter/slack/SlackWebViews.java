package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.slack.Screens.Drawn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Modals and late answers through the Web API. */
public final class SlackWebViews implements SlackViews {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWebViews.class);
    private static final String LATER = "50";

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

    @Override
    public void answer(DirectMessage asked, String json) throws SlackUnavailable {
        if (!SlackTeamChat.isDirect(asked.channel())) {
            throw new IllegalArgumentException("not a direct conversation: " + asked.channel());
        }
        String key = "answer/" + asked.channel() + "/" + asked.ts();
        if (answered(asked, key)) {
            return;
        }
        JsonNode message = Json.read(json);
        Drawn drawn = new Drawn(
                Json.textOrEmpty(message, "text"), message.path("blocks").toString());
        Map<String, String> arguments = SlackTeamChat.message(asked.channel(), drawn);
        arguments.put("metadata", DeliveryMark.metadata(key));
        if (asked.thread() != null) {
            arguments.put("thread_ts", asked.thread());
        }
        try {
            api.tell("chat.postMessage", arguments);
        } catch (SlackRefused refused) {
            LOG.warn("An answer was refused: {}", refused.code());
        } catch (SlackAnswerLost lost) {
            LOG.warn("Nobody knows whether an answer arrived: {}", lost.getMessage());
        }
    }

    /** The message may come to us again when we broke off after the answer. */
    private boolean answered(DirectMessage asked, String key) throws SlackUnavailable {
        Map<String, String> since = new HashMap<>(Map.of(
                "channel", asked.channel(), "oldest", asked.ts(), "limit", LATER, "include_all_metadata", "true"));
        String thread = asked.thread();
        if (thread != null) {
            since.put("ts", thread);
        }
        try {
            String method = thread == null ? "conversations.history" : "conversations.replies";
            return DeliveryMark.in(api.ask(method, since), key).isPresent();
        } catch (SlackRefused hidden) {
            LOG.info("What was said since cannot be read: {}", hidden.code());
            return false;
        }
    }
}
