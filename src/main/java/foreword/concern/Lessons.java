package foreword.concern;

import java.util.List;
import java.util.Optional;

/** All that teammates have taught the detector of this workspace. */
public interface Lessons {
    /** Adds it; an earlier lesson on the same complaint is replaced. */
    void add(Lesson lesson);

    Optional<Lesson> find(Lesson.Id id);

    /** Oldest first. */
    List<Lesson> all();

    /** Takes one back; false when that was done before. */
    boolean forget(Lesson.Id id);

    /** Another text whenever something was added, taken back or erased. */
    String version();
}
