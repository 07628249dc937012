package foreword.ask.reading;

import foreword.ask.Answer;
import foreword.words.Phrases;
import java.util.Locale;

/** What a clause of a reply can show: first the categories of {@code phrases.txt}, then what is seen from its shape and place. */
@SuppressWarnings("EnumOrdinal") // the place in this list is the place of its bit
enum Evidence {
    AGREE,
    REFUSE,
    HESITATE,
    LATER,
    ASKS,
    REFERS,
    DEED,
    KNOWS,
    STRANGER,
    NEGATION,
    THANKS,
    SORRY,
    AUTOMATIC,
    GREETING,
    IDLE,

    NEGATED_AGREE,
    NEGATED_REFUSE,
    NEGATED_DEED,
    ASKED,
    EXCLAIMED,
    TRAILING_OFF,
    AFTER_CONTRAST,
    BEFORE_CONTRAST,
    DATED,
    NAMED,
    ADDRESS,
    TINY,
    SHORT,
    LONG;

    final long bit = 1L << ordinal();

    static Phrases phrases() {
        return Phrases.load(Evidence.class, "phrases.txt", Evidence::bitOf);
    }

    /** What speaks against an answer that moves an ask by itself. */
    static long against(Answer answer) {
        long either = HESITATE.bit | LATER.bit | REFERS.bit | ASKS.bit | ASKED.bit;
        return answer == Answer.YES
                ? either | REFUSE.bit | STRANGER.bit | NEGATED_AGREE.bit | NEGATED_DEED.bit
                : answer == Answer.NO
                        ? LATER.bit | REFERS.bit | ASKS.bit | ASKED.bit | AGREE.bit | NEGATED_REFUSE.bit
                        : 0;
    }

    static long bitOf(String category) {
        Evidence evidence = valueOf(category.toUpperCase(Locale.ROOT));
        if (evidence.ordinal() > IDLE.ordinal()) {
            throw new IllegalArgumentException("No category of phrases: " + category);
        }
        return evidence.bit;
    }

    boolean in(long shown) {
        return (shown & bit) != 0;
    }
}
