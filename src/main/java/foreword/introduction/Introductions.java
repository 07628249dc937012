package foreword.introduction;

import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;

/** All introductions. */
public interface Introductions {
    void add(Introduction introduction);

    Optional<Introduction> find(Introduction.Id id);

    Optional<Introduction> of(Ask.Id ask);

    Optional<Introduction> byBridge(String messageId);

    /** The newest whose target, or somebody added to it, writes from this address. */
    Optional<Introduction> withTarget(EmailAddress email);

    List<Introduction> ownedBy(Teammate.Id owner);

    /** The newest first. */
    List<Introduction> by(Contact.Id introducer);

    List<Introduction> all();

    /** Compare-and-set. */
    boolean move(Introduction.Id id, Introduction.State from, Introduction.State to);

    /** Its bridge mail came after it was recorded by hand; false when it has one already. */
    boolean bridged(Introduction.Id id, EmailAddress target, String messageId, String subject);

    /** Somebody else takes part in it from now on. */
    void join(Introduction.Id id, EmailAddress address, String name);

    /** Who was added to it, besides the three of the start. */
    List<EmailAddress> participants(Introduction.Id id);
}
