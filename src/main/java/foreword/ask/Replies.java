package foreword.ask;

import java.util.List;
import java.util.Optional;

/** All replies to our mails. */
public interface Replies {
    void add(Reply reply);

    Optional<Reply> find(Reply.Id id);

    List<Reply> about(String about);

    /** Sets the answer and who decided it; compare-and-set on who decided before. */
    boolean settle(Reply.Id id, String settledBefore, Answer answer, String settledBy);
}
