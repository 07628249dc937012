package foreword.adapter.slack.screen;

/**
 * A message ready to be posted.
 *
 * @param text the first line as one sentence, escaped, for phones and screen readers
 * @param blocksJson a JSON array of blocks, under 10,000 characters
 */
public record Drawn(String text, String blocksJson) {}
