package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.slack.Screens.Drawn;
import foreword.outbox.Card;
import foreword.outbox.OutcomeUnknown;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.TeamChat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Teammates' direct messages through the Web API; nothing is ever posted anywhere else. */
public final class SlackTeamChat implements TeamChat {
    private static final int PAGES = 5;
    private static final int PAGE = 100;
    /** chat.update takes 4,000 characters, of which this text is only the notification. */
    private static final int LONGEST_TEXT = 3_000;

    private final SlackApi api;
    private final Screens screens;
    private final Remembered<String> conversations = new Remembered<>(2_000);

    public SlackTeamChat(SlackApi api, Screens screens) {
        this.api = api;
        this.screens = screens;
    }

    @Override
    public Posted post(String slackId, Card card, String key) throws SendRefused, SendDeferred, OutcomeUnknown {
        Drawn drawn = screens.draw(card, slackId);
        try {
            String channel = directMessage(slackId);
            Map<String, String> arguments = message(channel, drawn);
            arguments.put("metadata", DeliveryMark.metadata(key));
            JsonNode answer = api.tell("chat.postMessage", arguments);
            return new Posted(
                    Json.text(answer, "channel").orElse(channel),
                    Json.text(answer, "ts").orElseThrow(() -> new OutcomeUnknown("posted, but no ts in the answer")));
        } catch (SlackRefused refused) {
            throw new SendRefused(refused.code(), refused);
        } catch (SlackUnavailable busy) {
            throw deferred(busy);
        } catch (SlackAnswerLost lost) {
            throw new OutcomeUnknown(String.valueOf(lost.getMessage()), lost);
        }
    }

    @Override
    public void rewrite(Posted where, String slackId, Card card) throws SendRefused, SendDeferred {
        if (!isDirect(where.channel())) {
            throw new SendRefused("not a direct message: " + where.channel());
        }
        Map<String, String> arguments = message(where.channel(), screens.draw(card, slackId));
        arguments.put("ts", where.ts());
        repeatable("chat.update", arguments);
    }

    @Override
    public void home(String slackId) throws SendRefused, SendDeferred {
        String view = "{\"type\":\"home\",\"blocks\":" + screens.home(slackId).blocksJson() + "}";
        repeatable("views.publish", Map.of("user_id", slackId, "view", view));
    }

    @Override
    public Optional<Posted> find(String slackId, String key) throws SendDeferred {
        try {
            return find(directMessage(slackId), key, "", PAGES);
        } catch (SlackRefused nobodyToPostTo) {
            return Optional.empty();
        } catch (SlackUnavailable busy) {
            throw deferred(busy);
        }
    }

    private Optional<Posted> find(String channel, String key, String cursor, int pages)
            throws SlackUnavailable, SendDeferred {
        JsonNode page = history(channel, cursor);
        Optional<JsonNode> marked = DeliveryMark.in(page, key);
        if (marked.isPresent()) {
            return Optional.of(new Posted(channel, Json.textOrEmpty(marked.get(), "ts")));
        }
        Optional<String> next = Json.text(page, "response_metadata.next_cursor");
        return next.isPresent() && pages > 1 ? find(channel, key, next.get(), pages - 1) : Optional.empty();
    }

    /** A refusal here says nothing about the message: to post again would be a guess. */
    private JsonNode history(String channel, String cursor) throws SlackUnavailable, SendDeferred {
        Map<String, String> arguments = new HashMap<>(
                Map.of("channel", channel, "limit", String.valueOf(PAGE), "include_all_metadata", "true"));
        if (!cursor.isEmpty()) {
            arguments.put("cursor", cursor);
        }
        try {
            return api.ask("conversations.history", arguments);
        } catch (SlackRefused refused) {
            throw new SendDeferred("conversations.history: " + refused.code(), refused);
        }
    }

    /** What Slack takes to post it there, or to put it in place of what was posted. */
    static Map<String, String> message(String channel, Drawn drawn) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("channel", channel);
        arguments.put("text", cut(drawn.text()));
        arguments.put("blocks", drawn.blocksJson());
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        return arguments;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    private String directMessage(String slackId) throws SlackRefused, SlackUnavailable {
        Optional<String> known = conversations.get(slackId);
        if (known.isPresent()) {
            return known.get();
        }
        if (!slackId.matches("[UW][A-Z0-9]+")) {
            throw new SlackRefused("not_a_person");
        }
        JsonNode channel = api.ask("conversations.open", Map.of("users", slackId, "return_im", "true"))
                .path("channel");
        String id = Json.textOrEmpty(channel, "id");
        if (!isDirect(id) || !channel.path("is_im").asBoolean(true)) {
            throw new SlackRefused("not_a_direct_message");
        }
        conversations.put(slackId, id);
        return id;
    }

    /** True for a conversation of ours with one person. */
    static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }

    private void repeatable(String method, Map<String, String> arguments) throws SendRefused, SendDeferred {
        try {
            api.ask(method, arguments);
        } catch (SlackRefused refused) {
            throw new SendRefused(refused.code(), refused);
        } catch (SlackUnavailable busy) {
            throw deferred(busy);
        }
    }

    private static SendDeferred deferred(SlackUnavailable busy) {
        return new SendDeferred(String.valueOf(busy.getMessage()), busy);
    }
}
