package foreword.outbox;

import java.util.Optional;

/** All notices. */
public interface Notices {
    void add(Notice notice);

    Optional<Notice> find(Notice.Id id);
}
