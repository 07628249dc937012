package foreword.testing;

import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Suppressions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses that are not written to, in a map. */
public final class InMemorySuppressions implements Suppressions {
    private final Map<EmailAddress, Suppression> rows = new HashMap<>();

    @Override
    public void add(Suppression suppression) {
        rows.merge(suppression.address(), suppression, Suppression::and);
    }

    @Override
    public boolean lift(EmailAddress address) {
        return rows.remove(address) != null;
    }

    @Override
    public Optional<Suppression> find(EmailAddress address, Instant now) {
        return Optional.ofNullable(rows.get(address)).filter(it -> it.stands(now));
    }

    @Override
    public List<Suppression> all(Instant now) {
        return rows.values().stream()
                .filter(it -> it.stands(now))
                .sorted(Comparator.comparing(Suppression::since).reversed())
                .toList();
    }
}
