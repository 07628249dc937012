package foreword.ask;

import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All asks. */
public interface Asks {
    void add(Ask ask);

    Optional<Ask> find(Ask.Id id);

    /** Newest first, any state. */
    List<Ask> to(Contact.Id introducer);

    List<Ask> open(Teammate.Id owner);

    /** Compare-and-set of our side. */
    boolean move(Ask.Id id, Ask.State from, Ask.State to);

    void introducerSide(Ask.Id id, Ask.IntroducerSide side);

    void targetSide(Ask.Id id, Ask.TargetSide side);

    void asked(Ask.Id id, Instant at);

    void followedUp(Ask.Id id);

    /** How many asks ever reached this state, for the figures. */
    long countInState(Ask.State state);

    long countAsked();
}
