package foreword.people;

import foreword.activity.Key;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One of us.
 *
 * @param slackId their Slack user in our own team, null until they are seen there
 * @param zone where they live, by name
 */
public record Teammate(
        Id id, @Nullable String slackId, @Nullable EmailAddress email, String name, Role role, ZoneId zone) {
    /** Names a teammate. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("tm"));
        }
    }

    /** What a teammate may do. */
    public enum Role {
        MEMBER,
        APPROVER,
        ADMIN
    }

    public Teammate livingIn(ZoneId other) {
        return new Teammate(id, slackId, email, name, role, other);
    }

    public String firstName() {
        return PersonName.first(name);
    }
}
