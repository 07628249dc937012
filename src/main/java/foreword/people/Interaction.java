package foreword.people;

import java.time.Instant;

/**
 * One real contact between us and somebody outside.
 *
 * @param key the message's own: however often it is reported, it is one contact
 */
public record Interaction(Contact.Id contact, Way way, Direction direction, Instant at, String key) {
    public Interaction {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a contact needs the key of what was said");
        }
    }

    /** By which way. */
    public enum Way {
        SLACK,
        MAIL,
        MEETING,
        SURVEY
    }

    /** Who turned to whom. */
    public enum Direction {
        /** They turned to us. */
        IN,
        /** We turned to them. */
        OUT
    }
}
