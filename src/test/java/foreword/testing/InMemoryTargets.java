package foreword.testing;

import foreword.people.NameKey;
import foreword.target.Consent;
import foreword.target.Target;
import foreword.target.Targets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    public List<Target> all(Collection<Target.Id> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Target> named(String name, String company) {
        return rows.values().stream()
                .filter(it -> it.name().strip().equalsIgnoreCase(name.strip()))
                .filter(it -> it.company().strip().equalsIgnoreCase(company.strip()))
                .findFirst();
    }

    @Override
    public List<Target> called(String key) {
        return wanted().stream()
                .filter(it -> NameKey.ofPerson(it.name()).equals(key))
                .toList();
    }

    @Override
    public List<Target> wanted() {
        return page(false, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Target> page(boolean archived, int skip, int most) {
        return rows.values().stream()
                .filter(it -> it.archived() == archived)
                .sorted(Comparator.comparingInt(Target::priority)
                        .thenComparing(it -> it.name().toLowerCase(Locale.ROOT)))
                .skip(skip)
                .limit(most)
                .toList();
    }

    @Override
    public long count(boolean archived) {
        return page(archived, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public boolean consent(Target.Id id, Consent.Step from, Consent to) {
        return find(id).filter(it -> it.consent().step() == from)
                .map(it -> rows.put(id, it.consenting(to)))
                .isPresent();
    }
}
