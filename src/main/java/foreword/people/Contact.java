package foreword.people;

import foreword.activity.Key;
import org.jspecify.annotations.Nullable;

/**
 * A person at a company.
 *
 * @param slackId their Slack user, in whatever workspace they sit, null when unknown
 * @param standing what they told us about being asked
 * @param notes a teammate's notes, may be empty
 */
public record Contact(
        Id id,
        Company.Id company,
        String name,
        @Nullable EmailAddress email,
        @Nullable String slackId,
        @Nullable String role,
        Standing standing,
        String notes) {

    /** Names a contact. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("c"));
        }
    }

    /** Whether this person may be asked; the last two are absolute. */
    public enum Standing {
        OPEN,
        WILL_NOT_REFER,
        DO_NOT_CONTACT
    }

    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contact needs a name");
        }
    }

    public String firstName() {
        return PersonName.first(name);
    }

    public Contact withEmail(EmailAddress address) {
        return new Contact(id, company, name, address, slackId, role, standing, notes);
    }

    public Contact withSlackId(String user) {
        return new Contact(id, company, name, email, user, role, standing, notes);
    }

    public Contact standing(Standing now) {
        return new Contact(id, company, name, email, slackId, role, now, notes);
    }
}
