package foreword.target;

import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * How well a contact knows a target, as somebody said it. What the contact said stands above what a teammate said of them.
 *
 * @param by the teammate who said it or noted it
 * @param words what was said, as far as it was said in words; may be empty
 */
public record Acquaintance(
        Contact.Id contact,
        Target.Id target,
        Closeness closeness,
        Voice voice,
        Teammate.Id by,
        Instant at,
        String words) {

    /** How well. */
    public enum Closeness {
        WELL,
        LITTLE,
        NOT
    }

    /** Whose word it is. */
    public enum Voice {
        CONTACT,
        TEAMMATE
    }
}
