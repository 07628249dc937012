package foreword.ask;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All asks. */
public interface Asks {
    void add(Ask ask);

    Optional<Ask> find(Ask.Id id);

    /** Newest first, any state. */
    List<Ask> to(Contact.Id introducer);

    /** Newest first, any state. */
    List<Ask> about(Target.Id target);

    List<Ask> open(Teammate.Id owner);

    /** Those that go along in the message of this one. */
    List<Ask> joined(Ask.Id lead);

    /**
     * Compare-and-set of one side, with a line in that side's history. Rules are not looked at here: {@link Moves} does.
     *
     * @param seen where all sides stood when the move was judged; when any has moved since, nothing happens
     */
    boolean move(Ask.Id id, Sides seen, Move move, Cause cause);

    /** Becomes an ask of another kind, or about this person; false when its sides have moved since. */
    boolean turn(Ask.Id id, Sides seen, Ask.Kind kind, Target.@Nullable Id target);

    /** What happened on each side, oldest first. */
    List<Turned> history(Ask.Id id);

    /** The target does not want to be asked before then. */
    void targetNotBefore(Ask.Id id, Instant wake);

    void asked(Ask.Id id, Instant at);

    void followedUp(Ask.Id id);

    /** How many asks ever reached this state, for the figures. */
    long countInState(Ask.State state);

    long countAsked();
}
