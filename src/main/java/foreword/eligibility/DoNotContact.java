package foreword.eligibility;

import foreword.people.Contact;
import java.time.Instant;
import java.util.Optional;

/** Whoever asked not to be contacted is left in peace, always (practice.md §9, rule 6). */
final class DoNotContact implements Rule {
    @Override
    public String name() {
        return "do-not-contact";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        return contacted(situation)
                ? situation.firstName() + " has not asked to be left alone."
                : situation.firstName() + " asked not to be contacted.";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        return contacted(situation) ? Optional.empty() : no(situation.firstName() + " asked not to be contacted.");
    }

    private static boolean contacted(Situation situation) {
        return situation.contact().standing() != Contact.Standing.DO_NOT_CONTACT;
    }
}
