package foreword.adapter.slack;

import org.jspecify.annotations.Nullable;

/**
 * A shortcut, global or on a message.
 *
 * @param about the message it was used on, null for a global one
 * @param responseUrl null for a global one
 * @param actorIsOurs true for a full member of our own team
 */
public record Shortcut(
        String callbackId,
        String user,
        String team,
        String triggerId,
        @Nullable About about,
        @Nullable String responseUrl,
        boolean actorIsOurs) {

    /**
     * The message a shortcut was used on.
     *
     * @param author Slack id of who wrote it, null for a robot
     * @param text plain words
     */
    public record About(
            String channel,
            String ts,
            @Nullable String thread,
            @Nullable String author,
            String text) {}
}
