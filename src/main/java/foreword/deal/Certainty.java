package foreword.deal;

import java.util.Locale;

/** What sort of saying an update is; only a stated one can move a deal, and a retracted one takes the last back. */
public enum Certainty {
    STATED,
    ASKED,
    FORECAST,
    RETRACTED;

    /** The word as it is written outside: {@code stated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
