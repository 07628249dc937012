package foreword.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong on purpose, switched from the page and from tests. */
public final class Faults {
    private static final String ANY = "*";

    private final List<Planned> planned = new ArrayList<>();
    private boolean duplicateEvents;

    Faults() {}

    /** Lets the next calls of a method ({@code *} for any) go wrong. */
    public synchronized void plan(String method, Fault fault, int times) {
        planned.add(new Planned(method, fault, times));
    }

    /** Delivers each event twice, with one event_id. */
    public synchronized void duplicateEvents(boolean on) {
        duplicateEvents = on;
    }

    public synchronized boolean duplicateEvents() {
        return duplicateEvents;
    }

    public synchronized void clear() {
        planned.clear();
        duplicateEvents = false;
    }

    /** How many calls are still to go wrong. */
    public synchronized int left() {
        return planned.stream().mapToInt(Planned::times).sum();
    }

    synchronized Optional<Fault> take(String method) {
        for (int i = 0; i < planned.size(); i++) {
            var next = planned.get(i);
            if (next.method.equals(ANY) || next.method.equals(method)) {
                useUp(i, next);
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    private void useUp(int index, Planned next) {
        if (next.times <= 1) {
            planned.remove(index);
        } else {
            planned.set(index, new Planned(next.method, next.fault, next.times - 1));
        }
    }

    private record Planned(String method, Fault fault, int times) {}
}
