package foreword.testing;

import foreword.target.Target;
import foreword.target.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All targets, in a map. */
public final class InMemoryTargets implements Targets {
    private final Map<Target.Id, Target> rows = new LinkedHashMap<>();

    @Override
    public void save(Target target) {
        rows.put(target.id(), target);
    }

    @Override
    public Optional<Target> find(Target.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Target> named(String name, String company) {
        return rows.values().stream()
                .filter(it -> it.name().strip().equalsIgnoreCase(name.strip()))
                .filter(it -> it.company().strip().equalsIgnoreCase(company.strip()))
                .findFirst();
    }

    @Override
    public List<Target> wanted() {
        return rows.values().stream().filter(it -> !it.archived()).toList();
    }
}
