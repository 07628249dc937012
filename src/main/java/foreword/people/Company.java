package foreword.people;

import foreword.activity.Key;
import org.jspecify.annotations.Nullable;

/**
 * A client, partner or prospect.
 *
 * @param domain its mail domain, lower-case, null when unknown
 * @param owner the teammate who looks after it, null when nobody does yet
 */
public record Company(
        Id id, String name, Segment segment, @Nullable String domain, Teammate.@Nullable Id owner) {
    /** Names a company. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("co"));
        }
    }

    public Company {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a company needs a name");
        }
    }

    public Company ownedBy(Teammate.Id newOwner) {
        return new Company(id, name, segment, domain, newOwner);
    }
}
