package foreword.people;

import foreword.activity.Key;
import java.time.Instant;

/**
 * Two companies that a teammate said are one.
 *
 * @param gone the one whose people and news went to the other; its id, name and domain still lead there
 * @param kept the one that stayed
 */
public record CompanyMerge(Id id, Company gone, Company kept, Teammate.Id by, Instant at) {
    /** Names a merge. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("cm"));
        }
    }

    public CompanyMerge {
        if (gone.id().equals(kept.id())) {
            throw new IllegalArgumentException("a company cannot be merged into itself: " + gone.name());
        }
    }
}
