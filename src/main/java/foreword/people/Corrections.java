package foreword.people;

import java.util.List;

/** What teammates corrected about relationships. */
public interface Corrections {
    void add(Correction correction);

    /** Oldest first. */
    List<Correction> of(Contact.Id contact);
}
