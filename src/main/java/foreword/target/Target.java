package foreword.target;

import foreword.activity.Key;
import foreword.people.PersonName;
import foreword.people.Segment;

/**
 * One named person whom we want to meet. No address: that comes with the introduction.
 *
 * @param why why this person and not just anybody, may be empty
 * @param challenge what they are busy with, may be empty
 * @param priority 1 is the highest, 3 the default
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
        boolean archived) {
    /** Names a target. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("t"));
        }
    }

    public Target {
        if (name.isBlank() || company.isBlank()) {
            throw new IllegalArgumentException("a target is one named person at a named company");
        }
    }

    public String firstName() {
        return PersonName.first(name);
    }
}
