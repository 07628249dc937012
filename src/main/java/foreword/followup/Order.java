package foreword.followup;

import foreword.followup.Nudges.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** Which nudge comes first: where somebody outside waits for us, then what is owed, then what passes; what waits long moves up. */
public final class Order {
    private static final Duration A_STEP_UP = Duration.ofDays(2);

    /** So far down goes what its owner has seen already. */
    private static final int SHOWN_BEFORE = 3;

    private Order() {}

    /** The most important first, as things stand now. */
    public static Comparator<Claim> at(Instant now) {
        return Comparator.<Claim>comparingLong(claim -> rank(claim, now))
                .thenComparing(claim -> claim.nudge().due())
                .thenComparing(claim -> claim.nudge().id().value());
    }

    private static long rank(Claim claim, Instant now) {
        int shown = claim.times() == 0 ? 0 : SHOWN_BEFORE;
        return rank(claim.nudge().kind()) + shown - waited(claim.nudge(), now);
    }

    private static long waited(Nudge nudge, Instant now) {
        return Math.max(0, Duration.between(nudge.due(), now).dividedBy(A_STEP_UP));
    }

    private static int rank(Nudge.Kind kind) {
        return switch (kind) {
            case FIRST_REPLY, BRIDGE -> 0;
            case THANKS -> 1;
            case MOMENT, DRAFT -> 2;
            case OUTCOME, NAME_USE -> 3;
            case FOLLOW_UP -> 4;
            case AT_RISK, STALLED -> 5;
            case HOPPER, EXPECTATION -> 6;
            case NOT_YET -> 7;
            case QUIET -> 8;
        };
    }
}
