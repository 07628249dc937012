package foreword.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** Which nudge comes first: where somebody outside waits for us, then what is owed, then what passes; what waits long moves up. */
public final class Order {
    private static final Duration A_STEP_UP = Duration.ofDays(2);

    private Order() {}

    /** The most important first, as things stand now. */
    public static Comparator<Nudge> at(Instant now) {
        return Comparator.<Nudge>comparingLong(nudge -> rank(nudge.kind()) - waited(nudge, now))
                .thenComparing(Nudge::due)
                .thenComparing(nudge -> nudge.id().value());
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
