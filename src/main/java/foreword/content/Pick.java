package foreword.content;

/**
 * A piece that may go to a reader.
 *
 * @param because why this one, as it follows a comma: {@code because Sam is busy with a second depot}
 * @param weight how well it fits; more is better, and only the order counts
 */
public record Pick(ContentItem piece, String because, int weight) {}
