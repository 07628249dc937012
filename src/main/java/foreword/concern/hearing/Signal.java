package foreword.concern.hearing;

import foreword.words.Phrases;
import java.util.Locale;

/**
 * What a segment can show: first the categories of phrases (the sections of {@code phrases.txt}), then what is seen from its look and
 * surroundings. Each has a weight of its own, and each pair of two that stand together has one more.
 */
@SuppressWarnings("EnumOrdinal") // the place in this list is the place of its bit and of its weight
enum Signal {
    FAILURE,
    LATE,
    BLAME,
    ANGER,
    AGAIN,
    ESCALATE,
    LEAVE,
    HARM,
    YOU,
    WE,
    REQUEST,
    CONDITIONAL,
    CALM,
    SOLVED,
    THEIRS,
    KIND,
    NEGATION,
    COMPLAINS,
    PAST,
    CONTRAST,

    ASKED,
    EXCLAIMED,
    CAPITALS,
    NEGATED,
    SHORT,
    LONG,
    AFTER_CONTRAST,
    CALM_NEARBY,
    SOLVED_NEARBY,
    THEIRS_NEARBY,
    KIND_NEARBY,
    BAD_NEARBY,
    REQUEST_NEARBY;

    private static final Signal[] ALL = values();

    /** How many of these are categories of phrases. */
    static final int CATEGORIES = ASKED.ordinal();

    final long bit = 1L << ordinal();

    boolean in(long signals) {
        return (signals & bit) != 0;
    }

    static Signal at(int ordinal) {
        return ALL[ordinal];
    }

    /** The phrases of the file beside this class. */
    static Phrases phrases() {
        return Phrases.load(Signal.class, "phrases.txt", Signal::bitOf);
    }

    private static long bitOf(String name) {
        Signal signal = valueOf(name.toUpperCase(Locale.ROOT));
        if (signal.ordinal() >= CATEGORIES) {
            throw new IllegalArgumentException("No category of phrases: " + name);
        }
        return signal.bit;
    }
}
