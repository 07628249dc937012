package foreword.draft;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for a teammate's approval.
 *
 * @param version grows with every edit; an approval names the version it read
 * @param about the row it belongs to, for example {@code ask/a_12}
 * @param threadToken the secret by which a reply to it is matched
 * @param approval who approved which bytes, null before
 */
public record Draft(
        Id id,
        int version,
        MessageKind kind,
        String about,
        Teammate.Id owner,
        Letter letter,
        String threadToken,
        State state,
        @Nullable Approval approval,
        Instant createdAt,
        Instant expiresAt) {

    /** Names a draft. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("d"));
        }
    }

    /** Where a draft is on its way. */
    public enum State {
        PENDING,
        APPROVED,
        SENT,
        FAILED,
        UNKNOWN,
        REJECTED,
        EXPIRED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(PENDING, Set.of(APPROVED, REJECTED, EXPIRED, SENT))
                .allow(APPROVED, Set.of(PENDING, SENT, FAILED, UNKNOWN))
                .allow(UNKNOWN, Set.of(SENT, FAILED, PENDING))
                .allow(FAILED, Set.of(PENDING, REJECTED));
    }

    public Draft {
        if (version < 1) {
            throw new IllegalArgumentException("a draft's versions begin at 1, not " + version);
        }
    }

    /** The next version with other words; only a pending draft can be edited. */
    public Draft edited(Letter words, Instant newExpiry) {
        if (state != State.PENDING) {
            throw new IllegalStateException("a draft that is " + state + " cannot be edited: " + id.value());
        }
        return new Draft(id, version + 1, kind, about, owner, words, threadToken, state, null, createdAt, newExpiry);
    }

    /** What the card's buttons carry: an older card can never approve newer bytes. */
    public String buttonValue() {
        return id.value() + ":v" + version;
    }
}
