package foreword.testing;

import foreword.concern.Lesson;
import foreword.concern.Lessons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lessons in a map. */
public final class InMemoryLessons implements Lessons {
    private final Map<Lesson.Id, Lesson> rows = new LinkedHashMap<>();
    private int changes;

    @Override
    public void add(Lesson lesson) {
        rows.values()
                .removeIf(it -> lesson.complaint() != null && lesson.complaint().equals(it.complaint()));
        rows.put(lesson.id(), lesson);
        changes++;
    }

    @Override
    public Optional<Lesson> find(Lesson.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Lesson> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public boolean forget(Lesson.Id id) {
        changes++;
        return rows.remove(id) != null;
    }

    @Override
    public String version() {
        return "" + changes;
    }
}
