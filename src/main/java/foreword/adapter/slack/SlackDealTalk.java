package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.DealNews;
import foreword.inbox.Utterance;
import foreword.inbox.Utterance.Speaker;
import java.util.Set;

/** Listens for deal news in channels: what people say, and what the apps of other systems post. Never our own words. */
final class SlackDealTalk {
    private static final Set<String> SPOKEN = Set.of("", "thread_broadcast", "file_share", "me_message", "bot_message");

    private final SlackListener listener;
    private final SlackDirectory directory;
    private final SlackDealReader reader;
    private final Utterances utterances;

    SlackDealTalk(SlackListener listener, SlackDirectory directory, SlackDealReader reader) {
        this.listener = listener;
        this.directory = directory;
        this.reader = reader;
        this.utterances = new Utterances(directory);
    }

    void said(JsonNode message, String channel) throws SlackUnavailable {
        if (bySomebodyElse(message)) {
            DealNews news = read(message);
            if (!news.updates().isEmpty()) {
                listener.dealTold(utterance(message, channel), news);
            }
        }
    }

    void edited(JsonNode now, String channel) throws SlackUnavailable {
        if (bySomebodyElse(now)) {
            listener.dealChanged(utterance(now, channel), read(now));
        }
    }

    /** What Slack unfurls under a person's link is nobody's word. */
    private DealNews read(JsonNode message) {
        String text = Json.textOrEmpty(message, "text");
        return byARobot(message) || text.isBlank() ? reader.message(message) : reader.text(text);
    }

    private boolean bySomebodyElse(JsonNode message) throws SlackUnavailable {
        SlackDirectory.Self self = directory.known();
        String user = Json.textOrEmpty(message, "user");
        String robot = Json.textOrEmpty(message, "bot_id");
        return SPOKEN.contains(Json.textOrEmpty(message, "subtype"))
                && Json.text(message, "ts").isPresent()
                && !user.equals(self.botUserId())
                && !robot.equals(self.botId() == null ? self.botUserId() : self.botId())
                && !user.startsWith("USLACK")
                && !(user.isEmpty() && robot.isEmpty());
    }

    private static boolean byARobot(JsonNode message) {
        return Json.text(message, "bot_id").isPresent();
    }

    private Utterance utterance(JsonNode message, String channel) throws SlackUnavailable {
        return utterances.of(message, channel, speaker(message), MessageText.of(message, id -> ""));
    }

    private Speaker speaker(JsonNode message) throws SlackUnavailable {
        if (byARobot(message)) {
            String name = Json.first(message, "username", "bot_profile.name").orElse("an app");
            return new Speaker(null, null, name, false, true);
        }
        return utterances.person(message);
    }
}
