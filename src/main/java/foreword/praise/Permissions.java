package foreword.praise;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;

/** What the speakers said about being quoted. */
public interface Permissions {
    /** Where it stands; not asked when nothing was recorded. */
    Permission of(Praise.Id praise);

    /** Records what the speaker said, or that they were asked; compare-and-set on the state before. */
    boolean move(Praise.Id praise, Permission.State from, Permission.State to, Teammate.Id by, Instant at);

    /** The words changed, and whatever was allowed was allowed for other words. */
    void forget(Praise.Id praise);

    /** All praise that may be shown to anybody. */
    List<Praise.Id> granted();
}
