package foreword.target;

import foreword.people.Contact;

/**
 * Somebody who may introduce us to a target.
 *
 * @param strength of our own relationship with them, 0 to 100
 * @param asked how many asks they had in six months, from anybody of us
 */
public record Introducer(Contact contact, Bond bond, int strength, long asked, Readiness readiness) {

    /** When they may be asked, the soonest first. */
    public enum When {
        NOW,
        LATER,
        NOT
    }

    /**
     * Whether they may be asked.
     *
     * @param words the reason, for a teammate
     */
    public record Readiness(When when, String words) {}
}
