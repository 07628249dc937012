package foreword.outbox.hook;

import java.util.Arrays;
import java.util.Optional;

/** What other programs can be told. */
public enum HookType {
    ASK_PROPOSED("ask.proposed"),
    INTRO_APPROVED("intro.approved"),
    INTRO_SENT("intro.sent"),
    INTRO_ACCEPTED("intro.accepted"),
    DEAL_WON("deal.won"),
    DEAL_LOST("deal.lost"),
    THANKYOU_SENT("thankyou.sent");

    private final String word;

    HookType(String word) {
        this.word = word;
    }

    /** As it is written outside: {@code deal.won}. */
    public String word() {
        return word;
    }

    /** The one that is written so; empty when there is none. */
    public static Optional<HookType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
