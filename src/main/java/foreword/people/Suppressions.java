package foreword.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The list of addresses that are not written to. */
public interface Suppressions {
    /** Adds a reason to those the address has ({@link Suppression#and}). */
    void add(Suppression suppression);

    /** Takes the address off the list; false when it was not on it. */
    boolean lift(EmailAddress address);

    /** What keeps mail to this address back at this time; empty when it may be written to. */
    Optional<Suppression> find(EmailAddress address, Instant now);

    /** All that stands at this time, the newest first; an erased person's entry bears the address of nobody. */
    List<Suppression> all(Instant now);
}
