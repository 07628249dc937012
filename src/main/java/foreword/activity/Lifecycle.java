package foreword.activity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * All legal changes of one kind of row, in one table.
 *
 * @param <S> the states
 */
public final class Lifecycle<S extends Enum<S>> {
    private final Map<S, Set<S>> next;

    private Lifecycle(Map<S, Set<S>> next) {
        this.next = next;
    }

    public static <S extends Enum<S>> Lifecycle<S> of(Class<S> states) {
        return new Lifecycle<>(new EnumMap<>(states));
    }

    /** The same table with these changes added. */
    public Lifecycle<S> allow(S from, Set<S> to) {
        Map<S, Set<S>> more = new EnumMap<>(from.getDeclaringClass());
        more.putAll(next);
        Set<S> targets = EnumSet.noneOf(from.getDeclaringClass());
        targets.addAll(more.getOrDefault(from, Set.of()));
        targets.addAll(to);
        more.put(from, targets);
        return new Lifecycle<>(more);
    }

    public boolean allows(S from, S to) {
        return next.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * Refuses a change that is not in the table: asking for it is a fault of ours.
     *
     * @throws IllegalStateException naming both states
     */
    public void demand(S from, S to) {
        if (!allows(from, to)) {
            throw new IllegalStateException(
                    from.getDeclaringClass().getSimpleName() + " cannot go from " + from + " to " + to);
        }
    }
}
