package foreword.followup;

import foreword.calendar.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What waits, under the word that settings have for it, with the usual waits. A step that comes again has a wait before each time:
 * so many, and no more; one that goes on ends with a wait that counts again and again.
 */
public enum Step {
    /** Praise stays fresh. */
    MOMENT("moment-expiry", Often.ONCE, "2bd"),
    /** A draft can be approved. */
    DRAFT("draft-expiry", Often.ONCE, "7d"),
    /** Somebody who was asked does not answer; then the hopper. */
    FOLLOW_UP("follow-up", Often.SO_MANY, "5bd 5bd"),
    /** Somebody introduced us and waits for our first words. */
    BRIDGE("bridge-answer", Often.ONCE, "1bd"),
    /** An attempt is thanked. */
    THANKS("thank-you", Often.ONCE, "1bd"),
    /** A thank-you stays owed: first whoever looks after the company hears of it, then whoever may approve. */
    THANKS_OVERDUE("thank-you-overdue", Often.SO_MANY, "2bd 5bd"),
    /** What came of an introduction. */
    OUTCOME("outcome-check", Often.ONCE, "5bd"),
    /** How a meeting went whose time was set. */
    MEETING("meeting-check", Often.ONCE, "1bd"),
    /** What has become of an introduction that fits. */
    FIT("next-step", Often.ONCE, "30d"),
    /** Somebody who is not ready is thought of again, and then again at the same distance. */
    HOPPER("hopper", Often.ONCE, "90d"),
    /** Whoever would rather speak of introductions later. */
    EXPECTATION("expectation", Often.ON_AND_ON, "30d 90d"),
    /** Without contact, a client is quiet. */
    QUIET("quiet", Often.ONCE, "10d"),
    /** … and at risk. */
    AT_RISK("at-risk", Often.ONCE, "14d"),
    /** A deal does not move. */
    STALLED("stalled-deal", Often.ONCE, "30d");

    private final String word;
    private final Often often;
    private final String usual;

    Step(String word, Often often, String usual) {
        this.word = word;
        this.often = often;
        this.usual = usual;
    }

    /** How often it comes. */
    public enum Often {
        ONCE,
        /** As often as it has waits, which may be never. */
        SO_MANY,
        /** The last wait counts again and again. */
        ON_AND_ON
    }

    /** The step that settings call so. */
    public static Optional<Step> named(String word) {
        return Stream.of(values()).filter(step -> step.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public Often often() {
        return often;
    }

    /** The waits when nobody says otherwise (PRODUCT.md, time). */
    public List<Term> usual() {
        return Stream.of(usual.split(" ")).map(Term::parse).toList();
    }

    /** True when it can have these waits. */
    public boolean takes(List<Term> waits) {
        return switch (often) {
            case ONCE -> waits.size() == 1;
            case SO_MANY -> waits.size() <= 10;
            case ON_AND_ON -> !waits.isEmpty() && waits.size() <= 10;
        };
    }
}
