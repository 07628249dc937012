package foreword.ask;

import foreword.activity.Activity;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * Who moved a side of an ask, when and why.
 *
 * @param by a teammate's id, {@code contact/…} for somebody outside, or {@code foreword}
 * @param why a few words, never a client's; empty when nothing needs to be said
 */
public record Cause(String by, String why, Instant at) {
    /** It happened by itself: a timer, or what always follows. */
    public static Cause itself(String why, Instant at) {
        return new Cause(Activity.FOREWORD, why, at);
    }

    /** Somebody outside said or did it. */
    public static Cause contact(Contact.Id contact, String why, Instant at) {
        return new Cause("contact/" + contact.value(), why, at);
    }

    public static Cause teammate(Teammate.Id teammate, String why, Instant at) {
        return new Cause(teammate.value(), why, at);
    }

    /** Only such a cause takes back what had been answered. */
    boolean personWithReason() {
        return !by.equals(Activity.FOREWORD) && !why.isBlank();
    }
}
