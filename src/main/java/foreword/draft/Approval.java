package foreword.draft;

import foreword.people.Teammate;
import java.time.Instant;

/**
 * A teammate's word that exactly these bytes may go to exactly these people.
 *
 * @param fingerprint of the letter, see {@link Letter#fingerprint}
 */
public record Approval(Teammate.Id by, Instant at, String fingerprint) {}
