package foreword.praise.hearing;

import foreword.words.Phrases;
import java.util.Locale;

/**
 * What a segment can show: first the categories of phrases (the sections of {@code phrases.txt}), then what is seen from their
 * order and surroundings. Each has a weight of its own, and each pair of two that stand together has one more.
 */
@SuppressWarnings("EnumOrdinal") // the place in this list is the place of its bit and of its weight
enum Signal {
    ACCLAIM,
    STRONG,
    MILD,
    WORK,
    YOU,
    THANKS,
    WARM,
    DEED,
    EFFECT,
    RECOMMEND,
    UNDERSTATED,
    COMPARE,
    RELAYED,
    EFFORT,
    ACKNOWLEDGE,
    ADVANCE,
    SIGNOFF,
    AGREEMENT,
    SCHEDULE,
    GREETING,
    REQUEST,
    CONDITIONAL,
    QUESTION,
    NEGATION,
    DENIED,
    CONTRAST,
    PROBLEM,
    IRONY,
    BEFORE,
    OTHERS,
    OURSELVES,
    DICTATED,
    VENDOR,
    TRAP,

    BARE_THANKS,
    THANKS_FOR_MESSAGE,
    THANKS_AHEAD,
    THANKS_FOR_DEED,
    THANKS_FOR_SOMETHING,
    NEGATED_PRAISE,
    NEGATED_PROBLEM,
    AFTER_CONTRAST,
    BEFORE_CONTRAST,
    ASKED,
    EXCLAIMED,
    TRAILING_OFF,
    IN_QUOTES,
    NAMED,
    OURS,
    CAPITALS,
    TINY,
    SHORT,
    LONG,
    ALONE,
    FIRST,
    PROBLEM_NEARBY,
    IRONY_NEARBY,
    QUESTION_NEARBY,
    BEFORE_NEARBY,
    VENDOR_NEARBY;

    private static final Signal[] ALL = values();

    /** How many of these are categories of phrases. */
    static final int CATEGORIES = BARE_THANKS.ordinal();

    final long bit = 1L << ordinal();

    boolean in(long signals) {
        return (signals & bit) != 0;
    }

    static Signal at(int ordinal) {
        return ALL[ordinal];
    }

    /** The phrases of one of the files beside this class. */
    static Phrases phrases(String resource) {
        return Phrases.load(Signal.class, resource, Signal::bitOf);
    }

    /** The bit of the category with this name in the phrase file. */
    static long bitOf(String name) {
        Signal signal = valueOf(name.toUpperCase(Locale.ROOT));
        if (signal.ordinal() >= CATEGORIES) {
            throw new IllegalArgumentException("No category of phrases: " + name);
        }
        return signal.bit;
    }
}
