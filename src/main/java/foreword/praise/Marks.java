package foreword.praise;

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

    /** Another text whenever something was added, undone or erased. */
    String version();
}
