package foreword.adapter.slack.screen;

import foreword.people.Background;
import foreword.people.Contact;
import foreword.target.Acquaintance;
import foreword.target.Target;
import java.util.Optional;

/** What is known of who knows whom, for the cards that show it. */
public interface TieReasons {
    /** Why a contact may know a target, or that no tie is known; empty when it cannot be told. */
    String why(Contact.Id contact, Target target);

    /** How well the contact knows the target, as far as somebody said it. */
    Optional<Acquaintance.Closeness> said(Contact.Id contact, Target.Id target);

    /** What is known of a contact's working life. */
    Background background(Contact.Id contact);
}
