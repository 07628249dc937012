package foreword.testing;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import foreword.thanks.ThankYous;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All thank-yous, in a map. */
public final class InMemoryThankYous implements ThankYous {
    private final Map<ThankYou.Id, ThankYou> rows = new LinkedHashMap<>();
    private final Map<ThankYou.Id, Integer> stages = new LinkedHashMap<>();

    @Override
    public void add(ThankYou thankYou) {
        rows.put(thankYou.id(), thankYou);
    }

    @Override
    public Optional<ThankYou> find(ThankYou.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<ThankYou> about(String about) {
        return where(it -> it.about().equals(about)).stream().findFirst();
    }

    @Override
    public List<ThankYou> owedTo(Contact.Id contact) {
        return where(it -> it.state().open() && it.to().equals(contact));
    }

    @Override
    public List<ThankYou> to(Contact.Id contact) {
        return where(it -> it.to().equals(contact));
    }

    @Override
    public List<ThankYou> owedBy(Teammate.Id owner) {
        return where(it -> it.state().open() && it.owner().equals(owner));
    }

    @Override
    public boolean move(ThankYou.Id id, ThankYou.State from, ThankYou.State to, String note) {
        Optional<ThankYou> found = find(id).filter(it -> it.state() == from);
        found.ifPresent(it -> {
            ThankYou.State.CHANGES.demand(from, to);
            add(new ThankYou(id, it.to(), it.owner(), it.about(), it.occasion(), to, it.owedSince(), it.dueAt(), note));
        });
        return found.isPresent();
    }

    @Override
    public void becomes(ThankYou.Id id, ThankYou.Occasion occasion, Instant dueAt) {
        find(id).ifPresent(it -> add(new ThankYou(
                id, it.to(), it.owner(), it.about(), occasion, it.state(), it.owedSince(), dueAt, it.note())));
    }

    @Override
    public List<ThankYou> overdue(Instant now, int told, int limit) {
        return where(it -> it.state().open() && !it.dueAt().isAfter(now) && stages.getOrDefault(it.id(), 0) == told)
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<ThankYou> owed() {
        return where(it -> it.state().open());
    }

    @Override
    public boolean told(ThankYou.Id id, int from, int to) {
        boolean stood = stages.getOrDefault(id, 0) == from;
        if (stood) {
            stages.put(id, to);
        }
        return stood;
    }

    @Override
    public long countPaid() {
        return where(it -> it.state() == ThankYou.State.PAID).size();
    }

    @Override
    public long countAll() {
        return rows.size();
    }

    private List<ThankYou> where(Predicate<ThankYou> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }
}
