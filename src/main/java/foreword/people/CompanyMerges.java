package foreword.people;

import java.time.Instant;
import java.util.List;

/** Companies that became one, and could be two again. */
public interface CompanyMerges {
    /** Moves what belongs to the one that goes to the one that is kept, and remembers what it moved. */
    void merge(CompanyMerge merge);

    /**
     * Makes two of them again: what was moved goes back, if it is still there; what came in since stays.
     *
     * @return false when it was undone already
     */
    boolean undo(CompanyMerge merge, Teammate.Id by, Instant now);

    /** Those that were not undone, the latest first. */
    List<CompanyMerge> standing();
}
