package foreword.praise;

import foreword.people.Contact;
import foreword.people.Stranger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All praise. */
public interface Praises {
    /** Adds it; false when this utterance is known already. */
    boolean add(Praise praise);

    Optional<Praise> find(Praise.Id id);

    Optional<Praise> bySource(String source);

    List<Praise> of(Contact.Id speaker);

    List<Praise> of(Stranger.Id stranger);

    /** What they said from one instant to another, both included, that nobody dismissed or erased. */
    List<Praise> said(Contact.Id speaker, Instant from, Instant to);

    /** The same words by the same speaker were dismissed before. */
    boolean dismissedBefore(String quote);

    /** Compare-and-set. */
    boolean move(Praise.Id id, Praise.State from, Praise.State to);

    /** The message was edited: new words, same praise. */
    void reword(Praise.Id id, String text, String quote, double confidence, Band band, String kind, String reason);

    /** The stranger turned out to be this contact. */
    void spokenBy(Praise.Id id, Contact.Id speaker);

    /** Takes the words away, whatever the state. */
    void erase(Praise.Id id);
}
