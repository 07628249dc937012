package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.praise.Seconding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads events of Slack's Events API and tells the listener what they mean. */
final class SlackEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SlackEvents.class);
    /** A thread_broadcast comes instead of a plain message, not beside it. */
    private static final Set<String> SPOKEN = Set.of("", "thread_broadcast", "file_share", "me_message");

    private final SlackListener listener;
    private final SlackDirectory directory;
    private final SlackMessages messages;
    private final String praiseReaction;
    private final SlackDealTalk deals;
    private final Utterances utterances;

    SlackEvents(SlackListener listener, SlackDirectory directory, SlackMessages messages, SlackInbound.Hears hears) {
        this.listener = listener;
        this.directory = directory;
        this.messages = messages;
        this.praiseReaction = hears.praiseReaction();
        this.utterances = new Utterances(directory);
        this.deals = new SlackDealTalk(listener, directory, hears.deals());
    }

    /** An app_mention is left aside: the same words come as a message as well. */
    void work(JsonNode body) throws SlackUnavailable {
        JsonNode event = body.path("event");
        switch (Json.textOrEmpty(event, "type")) {
            case "message" -> message(event);
            case "app_home_opened" -> homeOpened(event);
            case "member_joined_channel" -> joined(event);
            case "reaction_added" -> reacted(event);
            case "app_uninstalled" -> listener.uninstalled();
            case "tokens_revoked" -> revoked(event);
            case "user_change" -> changed(Json.textOrEmpty(event, "user.id"));
            case "channel_shared", "channel_unshared" -> directory.forget(Json.textOrEmpty(event, "channel"));
            default -> LOG.debug("nothing to do for this kind of event");
        }
    }

    private void changed(String user) {
        directory.forget(user);
        listener.profileChanged(user);
    }

    private void message(JsonNode event) throws SlackUnavailable {
        String channel = Json.textOrEmpty(event, "channel");
        String subtype = Json.textOrEmpty(event, "subtype");
        if (channel.isEmpty()) {
            return;
        }
        switch (subtype) {
            case "message_changed" -> edited(event, channel);
            case "message_deleted" ->
                Json.first(event, "deleted_ts", "previous_message.ts").ifPresent(ts -> listener.deleted(channel, ts));
            default -> {
                if (!event.path("hidden").asBoolean()) {
                    said(event, channel);
                }
            }
        }
    }

    private void said(JsonNode message, String channel) throws SlackUnavailable {
        if (!isDirect(message, channel)) {
            deals.said(message, channel);
        }
        if (!byAPerson(message)) {
            return;
        }
        boolean direct = isDirect(message, channel);
        String text = direct ? MessageText.naming(message) : words(message);
        if (text.isBlank()) {
            return;
        }
        if (direct) {
            toUs(message, channel, text);
        } else {
            report(utterance(message, channel, text), listener::heard);
        }
    }

    private void toUs(JsonNode message, String channel, String text) throws SlackUnavailable {
        String user = Json.textOrEmpty(message, "user");
        if (directory.ours(user, Utterances.team(message))) {
            listener.dmFromTeammate(new DirectMessage(
                    user, text, channel, Json.textOrEmpty(message, "ts"), Json.textOrNull(message, "thread_ts")));
        }
    }

    /** Slack marks every change as hidden, so that only the words tell an edit from an unfurl or a reply counter. */
    private void edited(JsonNode event, String channel) throws SlackUnavailable {
        JsonNode now = event.path("message");
        JsonNode before = event.path("previous_message");
        if (Json.textOrEmpty(now, "subtype").equals("tombstone")) {
            Json.text(now, "ts").ifPresent(ts -> listener.deleted(channel, ts));
            return;
        }
        if (!isDirect(event, channel)) {
            deals.edited(now, channel);
        }
        if (!byAPerson(now) || isDirect(event, channel)) {
            return;
        }
        String text = words(now);
        boolean changed = before.isObject()
                ? !text.equals(words(before))
                : now.path("edited").isObject();
        if (changed && !text.isBlank()) {
            report(utterance(now, channel, text), listener::changed);
        }
    }

    /** What outsiders quote is not theirs; what one of us quotes may be a client's. */
    private String words(JsonNode message) throws SlackUnavailable {
        return directory.ours(Json.textOrEmpty(message, "user"), Utterances.team(message))
                ? MessageText.whole(message, this::name)
                : MessageText.of(message, this::name);
    }

    /** Short words of an outsider may second what stands above them; only then is Slack asked for it. */
    private void report(Utterance said, BiConsumer<Utterance, List<Earlier>> to) throws SlackUnavailable {
        String thread = said.thread();
        boolean seconds = thread != null && !said.speaker().ours() && Seconding.is(said.text());
        to.accept(
                said,
                seconds
                        ? messages.before(said.conversation(), String.valueOf(thread), said.message(), this::name)
                        : List.of());
    }

    private boolean byAPerson(JsonNode message) throws SlackUnavailable {
        String user = Json.textOrEmpty(message, "user");
        return SPOKEN.contains(Json.textOrEmpty(message, "subtype"))
                && Json.text(message, "bot_id").isEmpty()
                && Json.text(message, "ts").isPresent()
                && !user.isEmpty()
                && !user.startsWith("USLACK")
                && !user.equals(directory.known().botUserId());
    }

    private Utterance utterance(JsonNode message, String channel, String text) throws SlackUnavailable {
        return utterances.of(message, channel, utterances.person(message), text);
    }

    private String name(String user) {
        try {
            return directory.member(user).map(SlackDirectory.Member::name).orElse(user);
        } catch (SlackUnavailable later) {
            return user;
        }
    }

    private void homeOpened(JsonNode event) throws SlackUnavailable {
        String user = Json.textOrEmpty(event, "user");
        boolean home = Json.text(event, "tab").orElse("home").equals("home");
        if (home && directory.ours(user, null)) {
            listener.homeOpened(user);
        }
    }

    private void joined(JsonNode event) throws SlackUnavailable {
        Optional<String> channel = Json.text(event, "channel");
        if (channel.isPresent()
                && Json.textOrEmpty(event, "user").equals(directory.known().botUserId())) {
            listener.joined(channel.get(), Json.textOrNull(event, "inviter"));
        }
    }

    private void reacted(JsonNode event) throws SlackUnavailable {
        String user = Json.textOrEmpty(event, "user");
        Optional<String> channel = Json.text(event, "item.channel");
        Optional<String> ts = Json.text(event, "item.ts");
        if (channel.isEmpty() || ts.isEmpty() || !savesPraise(event) || !directory.ours(user, null)) {
            return;
        }
        Optional<JsonNode> message = messages.find(channel.get(), ts.get());
        if (message.isPresent() && byAPerson(message.get())) {
            marked(message.get(), channel.get(), user);
        }
    }

    /** Slack adds the skin tone to the name: {@code clap::skin-tone-3}. */
    private boolean savesPraise(JsonNode event) {
        return Json.textOrEmpty(event, "reaction").split("::", 2)[0].equals(praiseReaction);
    }

    private void marked(JsonNode message, String channel, String user) throws SlackUnavailable {
        String text = MessageText.of(message, this::name);
        Utterance said = utterance(message, channel, text);
        if (!text.isBlank() && !said.speaker().ours() && !said.speaker().robot()) {
            listener.marked(said, user);
        }
    }

    private void revoked(JsonNode event) {
        if (!event.path("tokens").path("bot").isEmpty()) {
            listener.uninstalled();
        }
    }

    private static boolean isDirect(JsonNode event, String channel) {
        return Json.text(event, "channel_type").map("im"::equals).orElseGet(() -> SlackTeamChat.isDirect(channel));
    }

    /** Slack's ts is seconds, a point, microseconds. */
    static Instant instant(String ts) {
        String[] parts = ts.split("\\.", 2);
        try {
            long micros = parts.length > 1 ? Long.parseLong((parts[1] + "000000").substring(0, 6)) : 0;
            return Instant.ofEpochSecond(Long.parseLong(parts[0]), micros * 1_000);
        } catch (NumberFormatException odd) {
            return Instant.EPOCH;
        }
    }
}
