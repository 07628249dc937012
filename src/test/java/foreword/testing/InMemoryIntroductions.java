package foreword.testing;

import foreword.ask.Ask;
import foreword.introduction.Introduction;
import foreword.introduction.Introductions;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All introductions, in a map. */
public final class InMemoryIntroductions implements Introductions {
    private final Map<Introduction.Id, Introduction> rows = new LinkedHashMap<>();
    private final Map<Introduction.Id, Set<EmailAddress>> joined = new LinkedHashMap<>();

    @Override
    public void add(Introduction introduction) {
        rows.put(introduction.id(), introduction);
    }

    @Override
    public Optional<Introduction> find(Introduction.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Introduction> of(Ask.Id ask) {
        return where(it -> ask.equals(it.ask())).stream().findFirst();
    }

    @Override
    public Optional<Introduction> byBridge(String messageId) {
        return where(it -> messageId.equals(it.bridge())).stream().findFirst();
    }

    @Override
    public Optional<Introduction> withTarget(EmailAddress email) {
        return where(it ->
                        email.equals(it.targetEmail()) || participants(it.id()).contains(email))
                .stream()
                .max(Comparator.comparing(Introduction::madeAt));
    }

    @Override
    public List<Introduction> ownedBy(Teammate.Id owner) {
        return where(it -> it.owner().equals(owner));
    }

    @Override
    public List<Introduction> by(Contact.Id introducer) {
        return rows.values().stream()
                .filter(it -> it.introducer().equals(introducer))
                .toList();
    }

    @Override
    public List<Introduction> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public boolean move(Introduction.Id id, Introduction.State from, Introduction.State to) {
        Optional<Introduction> found = find(id).filter(it -> it.state() == from);
        found.ifPresent(it -> {
            Introduction.State.CHANGES.demand(from, to);
            add(new Introduction(
                    id,
                    it.ask(),
                    it.introducer(),
                    it.targetName(),
                    it.targetCompany(),
                    it.targetEmail(),
                    it.owner(),
                    it.bridge(),
                    it.subject(),
                    to,
                    it.madeAt()));
        });
        return found.isPresent();
    }

    @Override
    public boolean bridged(Introduction.Id id, EmailAddress target, String messageId, String subject) {
        Optional<Introduction> found = find(id).filter(it -> it.bridge() == null)
                .filter(it -> it.targetEmail() == null || target.equals(it.targetEmail()));
        found.ifPresent(it -> add(new Introduction(
                id,
                it.ask(),
                it.introducer(),
                it.targetName(),
                it.targetCompany(),
                target,
                it.owner(),
                messageId,
                subject,
                it.state(),
                it.madeAt())));
        return found.isPresent();
    }

    @Override
    public void join(Introduction.Id id, EmailAddress address, String name) {
        joined.computeIfAbsent(id, none -> new TreeSet<>(Comparator.comparing(EmailAddress::value)))
                .add(address);
    }

    @Override
    public List<EmailAddress> participants(Introduction.Id id) {
        return List.copyOf(joined.getOrDefault(id, Set.of()));
    }

    private List<Introduction> where(Predicate<Introduction> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }
}
