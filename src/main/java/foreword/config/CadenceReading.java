package foreword.config;

import foreword.calendar.Term;
import foreword.followup.Cadence;
import foreword.followup.Step;
import foreword.people.Segment;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how long things wait: from {@code config/cadences.yaml}, or from the older keys in {@code asking} and below a segment. */
final class CadenceReading {
    /** The name that stands for every segment. */
    static final String ALL = "all";

    private static final String OLDER = "asking.";
    private static final String OLDER_STALLED = "deals.stalled";
    private static final String FOLLOW_UPS = "follow-ups";

    private static final String TERM = "a length of time: 30d, 5bd, 48h, 5m, 0s or 2w";

    private final Values values;
    private final Forms forms;

    CadenceReading(Values values, Forms forms) {
        this.values = values;
        this.forms = forms;
    }

    /** True for a key that says what a cadence says, in the way that came before. */
    static boolean isOlder(Key key) {
        String word = key.name().substring(key.name().lastIndexOf('.') + 1);
        boolean ofStep = Step.named(word).isPresent() || word.equals(FOLLOW_UPS);
        return key.name().equals(OLDER_STALLED) || (ofStep && key.name().startsWith(OLDER));
    }

    /** The cadence of whatever segment has none of its own. */
    Cadence usual() {
        return new Cadence(steps(ALL, OLDER, Cadence.USUAL));
    }

    /** The cadence of this segment. */
    Cadence of(String segment, Cadence usual) {
        return usual.with(steps(segment, NamedKeys.SEGMENTS.prefix() + segment + ".", usual));
    }

    /** The segments that have a cadence of their own, all of which are known otherwise. */
    Set<String> segments(Set<String> described) {
        Set<String> named = values.names(NamedKeys.CADENCES);
        named.remove(ALL);
        named.stream()
                .filter(name -> !described.contains(name) && !Segment.BUILT_IN.contains(new Segment(name)))
                .forEach(name -> values.reject(
                        first(name),
                        "all, a segment that is built in (client, partner, prospect) or one described under segments."
                                + name));
        return named;
    }

    private String first(String name) {
        return values.given(NamedKeys.CADENCES.prefix() + name + ".").get(0);
    }

    private Map<Step, List<Term>> steps(String name, String older, Cadence usual) {
        Map<Step, List<Term>> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            read(step, name, older, usual).ifPresent(terms -> steps.put(step, terms));
        }
        return steps;
    }

    private Optional<List<Term>> read(Step step, String name, String older, Cadence usual) {
        String key = NamedKeys.CADENCES.key(name, step.word());
        List<String> olderKeys = olderKeys(step, older);
        if (values.blank(key)) {
            values.reject(key, allowed(step));
        }
        if (!values.given(key).contains(key)) {
            return olderKeys.isEmpty() ? Optional.empty() : olderWay(step, olderKeys, usual);
        }
        olderKeys.forEach(it -> values.reject(it, "nothing beside " + key + ", which says the same; keep one"));
        return values.read(key, text -> terms(step, text), allowed(step));
    }

    /** Those that are set of the keys that came before. */
    private List<String> olderKeys(Step step, String section) {
        String general = step == Step.STALLED ? OLDER_STALLED : section + step.word();
        return Stream.of(general, step == Step.FOLLOW_UP ? section + FOLLOW_UPS : general)
                .distinct()
                .filter(key -> values.given(key).contains(key))
                .filter(key -> step != Step.STALLED || section.equals(OLDER))
                .toList();
    }

    private Optional<List<Term>> olderWay(Step step, List<String> keys, Cadence usual) {
        String many = keys.get(keys.size() - 1);
        Term wait = keys.get(0).endsWith(FOLLOW_UPS)
                ? usual.of(step)
                : forms.term(keys.get(0), usual.of(step).toString());
        if (step != Step.FOLLOW_UP) {
            return Optional.of(List.of(wait));
        }
        int before = usual.all(step).size();
        int times = many.endsWith(FOLLOW_UPS) ? forms.whole(many, before, 0, 10) : before;
        return Optional.of(Collections.nCopies(times, wait));
    }

    private static List<Term> terms(Step step, String text) {
        List<Term> terms = text.equals("none")
                ? List.of()
                : Stream.of(text.split(",", -1)).map(Term::parse).toList();
        if (!step.takes(terms)) {
            throw new IllegalArgumentException("not so many");
        }
        return terms;
    }

    private static String allowed(Step step) {
        return switch (step.often()) {
            case ONCE -> TERM;
            case SO_MANY -> "a list of at most 10 waits, one before each time, or none: [5bd, 2w]";
            case ON_AND_ON -> "a list of 1 to 10 waits, of which the last counts again and again: [30d, 90d]";
        };
    }

    /** As the file has it. */
    static String written(Step step, List<Term> terms) {
        if (step.often() == Step.Often.ONCE) {
            return terms.get(0).toString();
        }
        return terms.isEmpty()
                ? "none"
                : terms.stream().map(Term::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
