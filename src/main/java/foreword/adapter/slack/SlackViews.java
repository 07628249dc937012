package foreword.adapter.slack;

import org.jspecify.annotations.Nullable;

/** Modals and late answers. */
public interface SlackViews {
    /** Opens a modal; the trigger lives 3 seconds and works once. */
    void open(String triggerId, String viewJson) throws SlackRefused, SlackUnavailable;

    /** Replaces an open modal; with a hash only if it is still the view that the hash belongs to ({@code hash_conflict}). */
    void update(String viewId, @Nullable String hash, String viewJson) throws SlackRefused, SlackUnavailable;

    /** Opens a modal on top of the one the trigger came from. */
    void push(String triggerId, String viewJson) throws SlackRefused, SlackUnavailable;

    /** Posts a JSON message to a response address that Slack gave us; any other host is refused with {@code invalid_url}. */
    void respond(String responseUrl, String json) throws SlackRefused, SlackUnavailable;

    /**
     * Answers what a teammate wrote to us, where they wrote it: once, however often it is told. An answer that may have got lost on its
     * way is not repeated, as they can ask again; nothing is ever said anywhere but in a direct conversation.
     *
     * @param json a message with text and blocks
     */
    void answer(DirectMessage asked, String json) throws SlackUnavailable;
}
