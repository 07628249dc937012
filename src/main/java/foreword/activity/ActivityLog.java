package foreword.activity;

import java.time.Instant;
import java.util.List;

/** The timeline: append only, each row chained to the one before by its hash. */
public interface ActivityLog {
    void append(Activity activity);

    /** What happened to one row, oldest first. */
    List<Activity> of(String about);

    /** How often {@code what} happened since then. */
    long count(String what, Instant since);

    /** All of these kinds since then, oldest first. */
    List<Activity> happened(List<String> whats, Instant since);

    /** True when anything happened before then. */
    boolean anyBefore(Instant then);

    /** The newest first, at most {@code limit}. */
    List<Activity> latest(int limit);

    /** True when no row was changed, removed or put between others. */
    boolean verified();
}
