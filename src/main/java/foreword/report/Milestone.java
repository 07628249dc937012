package foreword.report;

import java.util.Optional;

/** The way from kind words to business, step by step. Each is reached by a row of ours, once. */
public enum Milestone {
    /** Kind words of a client were heard. */
    PRAISE,
    /** A teammate was shown that now is a good time to ask. */
    MOMENT,
    /** A question went out. */
    ASKED,
    /** They said yes, or made the introduction at once. */
    PROMISED,
    /** The introduction was made. */
    MADE,
    /** We met, or know already what it came to. */
    MET,
    /** It became business, and was not taken back. */
    WON;

    /** What is hoped for next; empty at the end. */
    public Optional<Milestone> next() {
        return switch (this) {
            case PRAISE -> Optional.of(MOMENT);
            case MOMENT -> Optional.of(ASKED);
            case ASKED -> Optional.of(PROMISED);
            case PROMISED -> Optional.of(MADE);
            case MADE -> Optional.of(MET);
            case MET -> Optional.of(WON);
            case WON -> Optional.empty();
        };
    }
}
