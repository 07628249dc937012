package foreword.eligibility;

import foreword.people.Contact;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gate looks at, across all teammates.
 *
 * @param open an ask to this person is under way
 * @param lastAsked when they were last asked
 * @param lastNo when they last said no
 * @param inSixMonths how many asks they had in the last 182 days
 * @param thanksOwed somebody still owes them a thank-you
 */
public record AskHistory(
        Contact contact,
        boolean open,
        Optional<Instant> lastAsked,
        Optional<Instant> lastNo,
        long inSixMonths,
        boolean thanksOwed) {}
