package foreword.introduction;

import foreword.ask.Ask;
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

    /** The newest whose target writes from this address. */
    Optional<Introduction> withTarget(EmailAddress email);

    List<Introduction> ownedBy(Teammate.Id owner);

    List<Introduction> all();

    /** Compare-and-set. */
    boolean move(Introduction.Id id, Introduction.State from, Introduction.State to);
}
