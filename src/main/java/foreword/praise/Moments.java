package foreword.praise;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All moments. */
public interface Moments {
    void add(Moment moment);

    Optional<Moment> find(Moment.Id id);

    Optional<Moment> of(Praise.Id praise);

    List<Moment> open(Teammate.Id owner);

    /** Put aside by this teammate for later, the newest first. */
    List<Moment> saved(Teammate.Id owner);

    /** How often this teammate was asked since then whether something is praise at all. */
    long questions(Teammate.Id owner, Instant since);

    List<Moment> overdue(Instant now);

    /** Compare-and-set; false when somebody was first. */
    boolean move(Moment.Id id, Moment.State from, Moment.State to);
}
