package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.Utterance;
import foreword.inbox.Utterance.Channel;
import foreword.inbox.Utterance.Speaker;
import org.jspecify.annotations.Nullable;

/** Makes of a message what was said, by whom, and where it stands. */
final class Utterances {
    private final SlackDirectory directory;

    Utterances(SlackDirectory directory) {
        this.directory = directory;
    }

    Utterance of(JsonNode message, String channel, Speaker speaker, String text) throws SlackUnavailable {
        String ts = Json.textOrEmpty(message, "ts");
        String thread = Json.textOrNull(message, "thread_ts");
        return new Utterance(
                Channel.SLACK,
                channel,
                ts,
                ts.equals(thread) ? null : thread,
                speaker,
                text,
                SlackEvents.instant(ts),
                directory.permalink(message, channel).orElse(null));
    }

    /** The person who wrote a message. */
    Speaker person(JsonNode message) throws SlackUnavailable {
        String user = Json.textOrEmpty(message, "user");
        boolean ours = directory.ours(user, team(message));
        return directory
                .member(user)
                .map(member -> new Speaker(user, member.email(), member.name(), ours, member.robot()))
                .orElseGet(() -> new Speaker(user, null, user, false, false));
    }

    /** The author's home: in a shared channel the envelope's team may be the other one. */
    static @Nullable String team(JsonNode message) {
        return Json.first(message, "user_team", "source_team", "team").orElse(null);
    }
}
