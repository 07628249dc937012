package foreword.followup;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Set;

/**
 * Something to look at again, at a time. Everything that waits for a person or for time owns exactly one open nudge.
 *
 * @param about the row it is about, for example {@code ask/a_12}
 * @param why the reason, as a sentence for the owner
 * @param ended why it ended, empty while it is open
 */
public record Nudge(
        Id id, Kind kind, Teammate.Id owner, String about, Instant due, State state, String why, String ended) {

    /** Names a nudge. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("n"));
        }
    }

    /** What it asks for. */
    public enum Kind {
        NOT_YET,
        MOMENT,
        DRAFT,
        FOLLOW_UP,
        BRIDGE,
        /** A name was lent: it is used, and whoever lent it hears what came of it. */
        NAME_USE,
        FIRST_REPLY,
        OUTCOME,
        THANKS,
        HOPPER,
        /** A deal did not move for a while. */
        STALLED,
        /** A client is told that introducing us is part of working together. */
        EXPECTATION,
        /** A client was not heard of for a while. */
        QUIET,
        /** … and for longer. */
        AT_RISK
    }

    /** Where it is; snoozing plans it again, and what nobody answers may be delivered once more. */
    public enum State {
        PLANNED,
        DELIVERED,
        DONE,
        SNOOZED,
        CANCELLED,
        EXPIRED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(PLANNED, Set.of(DELIVERED, DONE, SNOOZED, CANCELLED, EXPIRED))
                .allow(DELIVERED, Set.of(DELIVERED, DONE, SNOOZED, CANCELLED, EXPIRED))
                .allow(SNOOZED, Set.of(PLANNED, DELIVERED, DONE, CANCELLED, EXPIRED));

        public boolean open() {
            return this == PLANNED || this == DELIVERED || this == SNOOZED;
        }
    }
}
