package foreword.content;

import foreword.activity.Key;

/**
 * A piece worth reading.
 *
 * @param title as a person would call it
 * @param line half a sentence that says what is in it
 * @param fileName safe, without a path
 * @param bytes how large the file is
 */
public record ContentItem(Id id, String title, String line, String fileName, String type, long bytes) {
    /** Names a piece. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("k"));
        }
    }
}
