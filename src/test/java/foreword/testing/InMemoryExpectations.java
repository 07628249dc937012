package foreword.testing;

import foreword.expectation.Expectation;
import foreword.expectation.Expectations;
import foreword.people.Company;
import foreword.people.Teammate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How companies stand to introducing us, in a map. */
public final class InMemoryExpectations implements Expectations {
    private final Map<Company.Id, Expectation> rows = new LinkedHashMap<>();

    @Override
    public boolean add(Expectation expectation) {
        return rows.putIfAbsent(expectation.company(), expectation) == null;
    }

    @Override
    public Optional<Expectation> find(Expectation.Id id) {
        return rows.values().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Expectation> of(Company.Id company) {
        return Optional.ofNullable(rows.get(company));
    }

    @Override
    public List<Expectation> toSay(Teammate.Id owner) {
        return rows.values().stream()
                .filter(it -> it.owner().equals(owner))
                .filter(it -> it.state() == Expectation.State.OPEN || it.state() == Expectation.State.DRAFTED)
                .toList();
    }

    @Override
    public boolean change(Expectation before, Expectation after) {
        boolean same = find(before.id())
                .filter(it -> it.state() == before.state() && it.owner().equals(before.owner()))
                .isPresent();
        if (same) {
            rows.put(after.company(), after);
        }
        return same;
    }
}
