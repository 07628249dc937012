package foreword.deal.source;

/** A source did not answer, or not as it should; its message names it and what it said. */
public sealed class SourceUnavailable extends Exception permits SourceRefused {
    private static final long serialVersionUID = 1L;

    public SourceUnavailable(String message) {
        super(message);
    }

    public SourceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
