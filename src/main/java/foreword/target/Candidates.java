package foreword.target;

import foreword.people.Contact;
import java.util.List;

/** Finds who is worth ranking among many, by what ties them: a bounded number, those with the better reasons first. */
public interface Candidates {
    /** Targets that a contact may know: those with a tie, and the most wanted ones; none archived, none who said no. */
    List<Target> targets(Contact.Id contact, Somebody somebody);

    /** Contacts who may know a target: those with a tie. */
    List<Contact.Id> contacts(Target.Id target, Somebody somebody);
}
