package foreword.testing;

import foreword.outbox.Notice;
import foreword.outbox.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All notices, in a map. */
public final class InMemoryNotices implements Notices {
    private final Map<Notice.Id, Notice> rows = new LinkedHashMap<>();

    @Override
    public void add(Notice notice) {
        rows.put(notice.id(), notice);
    }

    @Override
    public Optional<Notice> find(Notice.Id id) {
        return Optional.ofNullable(rows.get(id));
    }
}
