package foreword.praise;

/**
 * A part of a text, counted in Unicode code points.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Span(int start, int end) {
    /** The part itself. */
    public String of(String text) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
