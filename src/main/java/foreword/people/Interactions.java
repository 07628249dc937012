package foreword.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every real contact with somebody outside. */
public interface Interactions {
    /** Adds it; false when this key is known for this contact already. */
    boolean add(Interaction interaction);

    /** It did not happen after all: takes it away for everybody. */
    void forget(String key);

    /** Since then, oldest first. */
    List<Interaction> of(Contact.Id contact, Instant since);

    /** When we were last in touch with anybody at this company, in either direction. */
    Optional<Instant> lastWith(Company.Id company);

    /** Who at this company last turned to us in what has keys beginning like this, for example in one channel. */
    Optional<Contact.Id> lastToWrite(Company.Id company, String keysBegin);

    /** Companies that turned to us at least once and were last in touch, in either direction, within these instants. */
    List<Silence> silent(Instant from, Instant to);

    /** Remembers that this stage of a silence was noticed; false when it was before. */
    boolean notice(Silence silence, Silence.Stage stage, Instant now);
}
