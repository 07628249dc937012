package foreword.praise;

import foreword.people.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that teammates have taught the listener of this workspace. */
public interface Marks {
    /** Adds it; an earlier mark on the same praise counts no more. */
    void add(Mark mark);

    Optional<Mark> find(Mark.Id id);

    /** Those that count, oldest first. */
    List<Mark> counting();

    /** Takes one back; false when that was done before. */
    boolean undo(Mark.Id id, Instant at);

    /** Forgets what was marked on somebody's words. */
    int erase(Contact.Id contact);

    /** Changes whenever something was added, undone or erased. */
    long version();
}
