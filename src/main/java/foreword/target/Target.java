package foreword.target;

import foreword.activity.Key;
import foreword.people.PersonName;
import foreword.people.Segment;

/**
 * One named person whom we want to meet. Whatever is written of them before their opt-in is cleared of addresses, phone
 * numbers and profile links as it enters here; an address has its only place in {@link Consent.OptedIn}.
 *
 * @param why why this person and not just anybody, may be empty
 * @param challenge what they are busy with, may be empty
 * @param priority 1 is the highest, 3 the default, 9 the lowest
 * @param source where we know of them from, may be empty
 */
public record Target(
        Id id,
        String name,
        String company,
        String role,
        String why,
        String challenge,
        Segment segment,
        int priority,
        String source,
        Consent consent,
        boolean archived) {
    private static final int USUAL = 3;

    /** Names a target. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("t"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "target/" + value;
        }
    }

    public Target {
        if (consent.step() != Consent.Step.OPTED_IN) {
            name = Reachable.leftOut(name);
            company = Reachable.leftOut(company);
            role = Reachable.leftOut(role);
            why = Reachable.leftOut(why);
            challenge = Reachable.leftOut(challenge);
            source = Reachable.leftOut(source);
        }
        if (name.isBlank() || company.isBlank()) {
            throw new IllegalArgumentException("a target is one named person at a named company");
        }
    }

    /** Somebody new on the list. */
    public static Target of(Id id, String name, String company) {
        return new Target(id, name, company, "", "", "", Segment.PROSPECT, USUAL, "", new Consent.Unknown(), false);
    }

    /** Somebody who was introduced to us, so that their address may stand here. */
    public static Target introduced(Id id, String name, String company, Consent.OptedIn consent) {
        return new Target(id, name, company, "", "", "", Segment.PROSPECT, USUAL, "", consent, false);
    }

    public Target named(String newName, String newCompany) {
        return new Target(id, newName, newCompany, role, why, challenge, segment, priority, source, consent, archived);
    }

    public Target as(String newRole) {
        return new Target(id, name, company, newRole, why, challenge, segment, priority, source, consent, archived);
    }

    /** Why them, and what they are busy with. */
    public Target because(String newWhy, String newChallenge) {
        return new Target(id, name, company, role, newWhy, newChallenge, segment, priority, source, consent, archived);
    }

    public Target in(Segment newSegment) {
        return new Target(id, name, company, role, why, challenge, newSegment, priority, source, consent, archived);
    }

    public Target wanted(int newPriority) {
        return new Target(id, name, company, role, why, challenge, segment, newPriority, source, consent, archived);
    }

    public Target from(String newSource) {
        return new Target(id, name, company, role, why, challenge, segment, priority, newSource, consent, archived);
    }

    public Target consenting(Consent newConsent) {
        return new Target(id, name, company, role, why, challenge, segment, priority, source, newConsent, archived);
    }

    public Target archived(boolean now) {
        return new Target(id, name, company, role, why, challenge, segment, priority, source, consent, now);
    }

    public String firstName() {
        return PersonName.first(name);
    }
}
