package foreword.eligibility;

import foreword.people.Contact;
import java.time.Instant;
import java.util.Optional;

/** "I do not make introductions" is an honourable answer, and absolute (practice.md §9, rule 6). */
final class WillNotRefer implements Rule {
    @Override
    public String name() {
        return "will-not-refer";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        return refers(situation)
                ? situation.firstName() + " has not said that they make no introductions."
                : situation.firstName() + " prefers not to make introductions.";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        return refers(situation) ? Optional.empty() : no(situation.firstName() + " prefers not to make introductions.");
    }

    private static boolean refers(Situation situation) {
        return situation.contact().standing() != Contact.Standing.WILL_NOT_REFER;
    }
}
