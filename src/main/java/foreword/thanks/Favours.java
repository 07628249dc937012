package foreword.thanks;

import foreword.people.Contact;
import java.util.List;

/** What we did for whom. */
public interface Favours {
    void add(Favour favour);

    /** Newest first. */
    List<Favour> to(Contact.Id contact);
}
