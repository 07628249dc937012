package foreword.adapter.slack;

import org.jspecify.annotations.Nullable;

/**
 * An answer that only the asker sees.
 *
 * @param text what notifications say, and all there is when there are no blocks; empty for no answer at all
 * @param blocksJson a JSON array of Block Kit blocks, null for none
 */
public record Reply(String text, @Nullable String blocksJson) {
    /** Nothing to say, for example because a modal was opened. */
    public static Reply nothing() {
        return new Reply("", null);
    }

    public static Reply words(String text) {
        return new Reply(text, null);
    }

    boolean isNothing() {
        return text.isEmpty() && blocksJson == null;
    }
}
