package foreword.draft;

import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All drafts; older versions are kept and can be read, never approved. */
public interface Drafts {
    void add(Draft draft);

    Optional<Draft> find(Draft.Id id);

    /** Compare-and-set on the version before; false when somebody else edited or decided first. */
    boolean replace(Draft next);

    /** Compare-and-set on version and state. */
    boolean move(Draft.Id id, int version, Draft.State from, Draft.State to);

    /** Compare-and-set from pending to approved, with the approval. */
    boolean approve(Draft.Id id, int version, Approval approval);

    List<Draft> pending(Teammate.Id owner);

    /** Every draft about this row, newest first. */
    List<Draft> about(String about);

    List<Draft> overdue(Instant now);

    /** Drafts whose mail to this address was refused. */
    List<Draft> failedTo(EmailAddress address);

    Optional<Draft> byThreadToken(String token);

    /** The draft whose mail had this Message-ID. */
    Optional<Draft> byMessageId(String messageId);

    void mailed(Draft.Id id, String messageId);

    /** The Message-ID that its mail had, empty before it was approved. */
    Optional<String> messageIdOf(Draft.Id id);
}
