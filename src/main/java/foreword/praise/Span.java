package foreword.praise;

/** A stretch of a text in Unicode code points, end exclusive. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("No span goes from " + start + " to " + end);
        }
    }

    /** The span of {@code text} between two positions counted in UTF-16 units. */
    public static Span ofUnits(String text, int start, int end) {
        return new Span(text.codePointCount(0, start), text.codePointCount(0, end));
    }

    /** The words of {@code text} that the span covers. */
    public String of(String text) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
