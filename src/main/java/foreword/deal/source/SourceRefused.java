package foreword.deal.source;

/** A source does not let us read what it tells of, and will not until an operator has changed something; its message says what. */
public final class SourceRefused extends SourceUnavailable {
    private static final long serialVersionUID = 1L;

    public SourceRefused(String message) {
        super(message);
    }
}
