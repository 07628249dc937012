package foreword.followup;

import foreword.calendar.Term;

/**
 * What becomes of a nudge that its owner does nothing about.
 *
 * @param again how long after it was shown it is looked at again
 * @param times how often it is shown at most
 */
public record Insistence(Term again, int times, Then then) {
    /** What happens when it was shown often enough. */
    public enum Then {
        /** It stays in App Home, without another message. */
        STAYS,
        /** Somebody else is told: whoever looks after the company, else an approver. */
        ESCALATES,
        /** It is let go. */
        EXPIRES
    }

    /** Where somebody outside waits it is said sooner and to more people; what is only an opportunity is let go. */
    public static Insistence of(Nudge.Kind kind) {
        return switch (kind) {
            case FIRST_REPLY, BRIDGE -> new Insistence(Term.parse("1bd"), 2, Then.ESCALATES);
            case OUTCOME, NAME_USE, STALLED, AT_RISK -> new Insistence(Term.parse("5bd"), 2, Then.ESCALATES);
            case FOLLOW_UP, EXPECTATION -> new Insistence(Term.parse("5bd"), 2, Then.STAYS);
            case HOPPER -> new Insistence(Term.parse("20bd"), 2, Then.STAYS);
            case NOT_YET, QUIET -> new Insistence(Term.parse("10bd"), 1, Then.EXPIRES);
            // A thank-you has its own way up, a moment and a draft their own end.
            case THANKS, MOMENT, DRAFT -> new Insistence(Term.parse("10bd"), 1, Then.STAYS);
        };
    }

    /** True when it is shown once more after having been shown so often. */
    public boolean onceMore(int shown) {
        return shown < times;
    }

    /** True when there is nothing to look at after the last time. */
    public boolean overAfter(int shown) {
        return shown >= times && then == Then.STAYS;
    }
}
