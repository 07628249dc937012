package foreword.people;

import foreword.activity.Key;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside whom we do not know yet: a teammate is asked who they are.
 *
 * @param guess the company they probably belong to, null without a clue
 * @param asked the teammate who was asked
 */
public record Stranger(
        Id id,
        @Nullable String slackId,
        @Nullable EmailAddress email,
        String name,
        Company.@Nullable Id guess,
        Teammate.Id asked,
        State state) {
    /** Names a stranger. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("st"));
        }
    }

    /** What the teammate answered. */
    public enum State {
        ASKED,
        KNOWN,
        NOT_A_CLIENT
    }
}
