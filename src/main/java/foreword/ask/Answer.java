package foreword.ask;

import java.util.List;

/** What somebody's reply to an ask amounts to. */
public enum Answer {
    YES,
    HESITANT,
    NO,
    NOT_NOW,
    QUESTION,
    REFERRED_ON,
    UNCLEAR,
    /** They may be named, and would rather not introduce us. */
    NAME_ONLY,
    /** They would, and do not know the person well enough. */
    CANNOT,
    /** They gave the advice that was asked for. */
    ADVISED,
    /** Asked for advice, they offered to introduce us. */
    OFFERED;

    /** Those that the trained reader tells apart, in the order of its model; the others are told by clear words only. */
    public static final List<Answer> LEARNED = List.of(YES, HESITANT, NO, NOT_NOW, QUESTION, REFERRED_ON, UNCLEAR);
}
