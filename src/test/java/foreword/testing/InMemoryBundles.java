package foreword.testing;

import foreword.followup.Bundle;
import foreword.followup.Bundles;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every message that went to a teammate unasked, in a list. */
public final class InMemoryBundles implements Bundles {
    private final List<Bundle> bundles = new ArrayList<>();
    private final Nudges nudges;

    public InMemoryBundles(Nudges nudges) {
        this.nudges = nudges;
    }

    @Override
    public boolean add(Bundle bundle) {
        boolean taken = on(bundle.owner(), bundle.day()).stream().anyMatch(it -> it.place() == bundle.place());
        return !taken && bundles.add(bundle);
    }

    @Override
    public Optional<Bundle> find(Bundle.Id id) {
        return bundles.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Bundle> last(Teammate.Id owner) {
        return where(it -> it.owner().equals(owner) && !it.nudges().isEmpty()).stream()
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Bundle> on(Teammate.Id owner, LocalDate day) {
        return where(it -> it.owner().equals(owner) && it.day().equals(day));
    }

    @Override
    public List<Bundle> with(Nudge.Id nudge) {
        return where(it -> it.nudges().size() > 1 && it.nudges().contains(nudge));
    }

    @Override
    public List<Bundle> about(String row) {
        return where(it -> it.nudges().size() > 1
                && it.nudges().stream()
                        .flatMap(id -> nudges.find(id).stream())
                        .anyMatch(nudge -> nudge.about().equals(row)));
    }

    private List<Bundle> where(Predicate<Bundle> wanted) {
        return bundles.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Bundle::day).thenComparing(Bundle::place))
                .toList();
    }
}
