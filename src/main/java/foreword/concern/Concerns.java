package foreword.concern;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All concerns, with the complaints that made them. */
public interface Concerns {
    /** What stands in the way of an ask to anybody at this company: an open concern first, else the youngest within its rest. */
    Optional<Concern> blocking(Company.Id company, Instant now);

    /** Opens a concern with the complaints in it. */
    void add(Concern concern);

    /** Another complaint about the same company goes on an open concern; false when its message is known already. */
    boolean add(Concern.Id concern, Complaint complaint);

    /** A complaint of somebody whose company is not known yet; false when its message is known already. */
    boolean hold(Complaint complaint);

    Optional<Concern> find(Concern.Id id);

    /** The open concern of this company whose last complaint was heard since then. */
    Optional<Concern> open(Company.Id company, Instant since);

    /** Every open one, the oldest first. */
    List<Concern> open();

    /** The concern of the message with this key. */
    Optional<Concern> bySource(String source);

    /** The complaint of the message with this key, held or on a concern. */
    Optional<Complaint> complaint(String source);

    /** Every complaint of this person that was not dismissed, oldest first. */
    List<Concern> of(Contact.Id speaker);

    /** Every concern of this company that was not dismissed, oldest first. */
    List<Concern> at(Company.Id company);

    /** Complaints of this stranger, oldest first. */
    List<Complaint> of(Stranger.Id stranger);

    /** The stranger turned out to be this contact. */
    void spokenBy(Stranger.Id stranger, Contact.Id contact);

    /** Forgets the complaints that wait for this stranger to be known. */
    void drop(Stranger.Id stranger);

    /** Compare-and-set, with who did it and what they noted; false when somebody was first. */
    boolean settle(Concern.Id id, Concern.State to, Teammate.Id by, Instant at, String note);

    /** The message was edited: new words, same complaint. */
    void reword(Complaint.Id id, String text, String quote, double confidence, String kind, String reason);

    /** Takes the words away; the concern stays. */
    void erase(Complaint.Id id);

    /** The same words were dismissed before. */
    boolean dismissedBefore(String quote);
}
