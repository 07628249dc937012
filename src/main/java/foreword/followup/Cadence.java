package foreword.followup;

import foreword.calendar.Term;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long each step waits.
 *
 * @param waits of every step; those that are not given wait as usual
 */
public record Cadence(Map<Step, List<Term>> waits) {
    public static final Cadence USUAL = new Cadence(Map.of());

    public Cadence {
        Map<Step, List<Term>> all = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            all.put(step, List.copyOf(waits.getOrDefault(step, step.usual())));
        }
        waits = Collections.unmodifiableMap(all);
    }

    /** The same with other waits for some steps. */
    public Cadence with(Map<Step, List<Term>> others) {
        Map<Step, List<Term>> all = new EnumMap<>(Step.class);
        all.putAll(waits);
        all.putAll(others);
        return new Cadence(all);
    }

    /** Every wait of this step. */
    public List<Term> all(Step step) {
        return Objects.requireNonNull(waits.get(step));
    }

    /** The wait of a step, the first where it comes again. */
    public Term of(Step step) {
        return all(step).stream().findFirst().orElse(step.usual().get(0));
    }

    /** True when a step that has come so often already comes once more. */
    public boolean again(Step step, int times) {
        return times < all(step).size() || step.often() == Step.Often.ON_AND_ON;
    }

    /** The wait after a step has come so often already; after its last time as long as before it. */
    public Term after(Step step, int times) {
        List<Term> all = all(step);
        return all.isEmpty() ? of(step) : all.get(Math.min(times, all.size() - 1));
    }
}
