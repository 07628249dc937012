package foreword.testing;

import foreword.praise.Mark;
import foreword.praise.Marks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks in a map. */
public final class InMemoryMarks implements Marks {
    private final Map<Mark.Id, Mark> rows = new LinkedHashMap<>();
    private int changes;

    @Override
    public void add(Mark mark) {
        rows.replaceAll((id, it) ->
                mark.praise() != null && mark.praise().equals(it.praise()) && it.counts() ? undone(it, mark.at()) : it);
        rows.put(mark.id(), mark);
        changes++;
    }

    @Override
    public Optional<Mark> find(Mark.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Mark> counting() {
        return rows.values().stream().filter(Mark::counts).toList();
    }

    @Override
    public boolean undo(Mark.Id id, Instant at) {
        Optional<Mark> counting = find(id).filter(Mark::counts);
        counting.ifPresent(mark -> rows.put(id, undone(mark, at)));
        changes++;
        return counting.isPresent();
    }

    @Override
    public String version() {
        return "" + changes;
    }

    private static Mark undone(Mark it, Instant at) {
        return new Mark(it.id(), it.praise(), it.contact(), it.words(), it.isPraise(), it.by(), it.at(), at);
    }
}
