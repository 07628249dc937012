package foreword.concern;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Company;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong at a company, for all we hear: one or more complaints within a day. Nobody there is asked for anything
 * while it is open, nor within 14 days of the last complaint.
 *
 * @param heardAt when the last of its complaints was heard
 * @param settledBy who resolved or dismissed it, null while it is open; {@code foreword} when its message was taken back
 * @param settledAt when that was, null while it is open
 * @param note what was done about it, may be empty
 * @param complaints oldest first
 */
public record Concern(
        Id id,
        Company.Id company,
        State state,
        Instant openedAt,
        Instant heardAt,
        Teammate.@Nullable Id settledBy,
        @Nullable Instant settledAt,
        String note,
        List<Complaint> complaints) {
    /** No ask within this time of a complaint, even when all is well again; nobody can override it. */
    public static final Duration REST = Duration.ofDays(14);

    /** Complaints of one company within this time are one concern. */
    public static final Duration TOGETHER = Duration.ofDays(1);

    /** Names a concern. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("cn"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "concern/" + value;
        }
    }

    /** Whether it stands in the way of an ask. */
    public boolean blocks(Instant now) {
        return state == State.OPEN || (state == State.RESOLVED && now.isBefore(heardAt.plus(REST)));
    }

    /** When asking is possible again; empty while somebody still has to resolve it. */
    public Optional<Instant> until() {
        return state == State.OPEN ? Optional.empty() : Optional.of(heardAt.plus(REST));
    }

    /** Open, or what became of it. */
    public enum State {
        OPEN,
        RESOLVED,
        DISMISSED;

        public static final Lifecycle<State> CHANGES =
                Lifecycle.of(State.class).allow(OPEN, Set.of(RESOLVED, DISMISSED));
    }
}
