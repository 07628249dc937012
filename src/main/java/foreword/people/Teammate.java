package foreword.people;

import foreword.activity.Key;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of us.
 *
 * @param slackId their Slack user in our own team, null until they are seen there
 * @param zone where they live, by name
 * @param language in which we speak to them: what they chose, else that of their Slack profile; null where neither is known
 */
public record Teammate(
        Id id,
        @Nullable String slackId,
        @Nullable EmailAddress email,
        String name,
        Role role,
        ZoneId zone,
        @Nullable Locale language) {
    /** Somebody of whom no language is known. */
    public Teammate(
            Id id, @Nullable String slackId, @Nullable EmailAddress email, String name, Role role, ZoneId zone) {
        this(id, slackId, email, name, role, zone, null);
    }

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
        return new Teammate(id, slackId, email, name, role, other, language);
    }

    public String firstName() {
        return PersonName.first(name);
    }
}
