package foreword.inbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person said, in a channel or in a mail.
 *
 * @param channel where it was said
 * @param conversation Slack's channel id, the mail's thread, or the company as the survey calls it
 * @param message Slack's {@code ts}, the mail's Message-ID, or the survey's id of the answer: with the conversation it names the message for good
 * @param thread the message it answers, null for a first one
 * @param text the person's own words, plain (Slack markup decoded, quotes cut)
 * @param permalink where a teammate can read it in context, null when there is no such address
 */
public record Utterance(
        Channel channel,
        String conversation,
        String message,
        @Nullable String thread,
        Speaker speaker,
        String text,
        Instant at,
        @Nullable String permalink) {

    /** The conversation of words that a teammate typed from memory, before their Slack id. */
    public static final String TYPED_BY = "typed by ";

    /** Where things are said. */
    public enum Channel {
        SLACK,
        EMAIL,
        SURVEY
    }

    /**
     * Who said it, as far as the carrier tells.
     *
     * @param ours true for a full member of our own Slack team, or an address of a teammate
     * @param robot true for bots and automatic mail
     */
    public record Speaker(
            @Nullable String slackId, @Nullable EmailAddress email, String name, boolean ours, boolean robot) {}

    /** The message's own key: one utterance, one praise. */
    public String key() {
        return key(channel, conversation, message);
    }

    /** The key of a message in a conversation. */
    public static String key(Channel channel, String conversation, String message) {
        return channel + "/" + conversation + "/" + message;
    }
}
