package foreword.ask;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All replies to our mails. */
public interface Replies {
    void add(Reply reply);

    Optional<Reply> find(Reply.Id id);

    List<Reply> about(String about);

    /** Those of this teammate that nobody has settled, oldest first. */
    List<Reply> unsettled(Teammate.Id owner);

    /** The newest that is the mail of this Message-ID. */
    Optional<Reply> byMessageId(String messageId);

    /** Sets the answer and who decided it; compare-and-set on who decided before. */
    boolean settle(Reply.Id id, String settledBefore, Answer answer, String settledBy);

    /** A teammate says whether it belongs to its row; compare-and-set on how sure that was before. */
    boolean decide(Reply.Id id, Tie before, Tie now, String by);

    /** Moves a reply to the row it belongs to. */
    void place(Reply.Id id, String about, Tie tie);

    /** Forgets replies that never found a row. */
    void forgetUnplaced(Instant before);
}
