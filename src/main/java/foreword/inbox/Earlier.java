package foreword.inbox;

/**
 * What was said before in the same thread, by anybody.
 *
 * @param message names it within the conversation, as {@link Utterance#message} does
 * @param text plain words
 */
public record Earlier(String message, String text) {}
