package foreword.target;

import foreword.people.Contact;
import java.util.List;

/** Who knows whom, by their own word. One word of each voice is kept for a contact and a target, the newest. */
public interface Acquaintances {
    void save(Acquaintance acquaintance);

    /** What stands of this contact: of each target one word, the contact's own before a teammate's. */
    List<Acquaintance> of(Contact.Id contact);

    /** What stands about this target: of each contact one word, the contact's own before a teammate's. */
    List<Acquaintance> about(Target.Id target);
}
