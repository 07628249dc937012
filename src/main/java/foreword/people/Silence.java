package foreword.people;

import java.time.Instant;

/**
 * No contact with a company, in either direction.
 *
 * @param since the last contact: one silence ends and another begins with the next
 */
public record Silence(Company.Id company, Instant since) {

    /** How long it lasts. */
    public enum Stage {
        QUIET,
        AT_RISK
    }
}
