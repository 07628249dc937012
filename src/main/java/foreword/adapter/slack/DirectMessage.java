package foreword.adapter.slack;

import org.jspecify.annotations.Nullable;

/**
 * What a teammate wrote to us directly.
 *
 * @param channel the conversation between the two of us
 * @param ts Slack's name of the message in it
 * @param thread the thread it stands in, null when it stands in none
 */
public record DirectMessage(
        String user,
        String text,
        String channel,
        String ts,
        @Nullable String thread) {}
