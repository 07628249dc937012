package foreword.testing;

import foreword.deal.Deal;
import foreword.deal.Deals;
import foreword.deal.Outlook;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.NameKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All deals, in a map. */
public final class InMemoryDeals implements Deals {
    private final Map<Deal.Id, Deal> rows = new LinkedHashMap<>();
    private final Map<Deal.Id, List<Deal.Turn>> turns = new LinkedHashMap<>();
    private final Map<String, Deal.Id> origins = new LinkedHashMap<>();
    private final Map<Deal.Id, Outlook> outlooks = new LinkedHashMap<>();
    private final Map<Deal.Id, List<EmailAddress>> contacts = new LinkedHashMap<>();

    @Override
    public void add(Deal deal, Deal.Turn first) {
        rows.put(deal.id(), deal);
        turns.computeIfAbsent(deal.id(), none -> new ArrayList<>()).add(first);
    }

    @Override
    public Optional<Deal> find(Deal.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Deal> from(String source, String externalId) {
        return Optional.ofNullable(origins.get(source + "/" + externalId)).flatMap(this::find);
    }

    @Override
    public void knownAs(Deal.Id id, String source, String externalId) {
        origins.put(source + "/" + externalId, id);
    }

    @Override
    public List<String> idsAt(Deal.Id id, String source) {
        String prefix = source + "/";
        return origins.entrySet().stream()
                .filter(it -> it.getValue().equals(id) && it.getKey().startsWith(prefix))
                .map(it -> it.getKey().substring(prefix.length()))
                .sorted()
                .toList();
    }

    @Override
    public List<Deal> with(Company.Id company) {
        return where(deal -> company.equals(deal.whose().company()));
    }

    @Override
    public List<Deal> withCompanyNamed(String name) {
        String key = NameKey.ofCompany(name);
        return where(deal -> NameKey.ofCompany(deal.whose().companyName()).equals(key));
    }

    @Override
    public List<Deal> all() {
        return where(deal -> true);
    }

    @Override
    public List<Deal> live() {
        return where(deal -> deal.position().live() && !deal.hidden()).stream()
                .sorted(Comparator.comparing(Deal::movedAt))
                .toList();
    }

    @Override
    public boolean change(Deal before, Deal after, Deal.Turn turn) {
        boolean mine = find(before.id())
                .filter(now -> now.version() == before.version())
                .isPresent();
        if (mine) {
            add(
                    new Deal(
                            after.id(),
                            before.version() + 1,
                            after.whose(),
                            after.name(),
                            after.position(),
                            after.amount(),
                            after.times(),
                            after.hidden(),
                            after.openedAt(),
                            after.movedAt()),
                    turn);
        }
        return mine;
    }

    @Override
    public void saidAgain(Deal.Id id, Deal.Times times) {
        rows.computeIfPresent(
                id,
                (same, deal) -> new Deal(
                        id,
                        deal.version(),
                        deal.whose(),
                        deal.name(),
                        deal.position(),
                        deal.amount(),
                        times,
                        deal.hidden(),
                        deal.openedAt(),
                        deal.movedAt()));
    }

    @Override
    public void belongsTo(Deal.Id id, Company.Id company) {
        rows.computeIfPresent(
                id,
                (same, deal) -> deal.with(new Deal.Whose(
                        company, deal.whose().companyName(), deal.whose().owner())));
    }

    @Override
    public Outlook outlook(Deal.Id id) {
        return outlooks.getOrDefault(id, Outlook.NONE);
    }

    @Override
    public void outlook(Deal.Id id, Outlook outlook) {
        outlooks.put(id, outlook);
    }

    @Override
    public List<Deal.Turn> history(Deal.Id id) {
        return List.copyOf(turns.getOrDefault(id, List.of()));
    }

    @Override
    public void contact(Deal.Id id, EmailAddress address) {
        contacts.computeIfAbsent(id, none -> new ArrayList<>()).add(address);
    }

    @Override
    public List<EmailAddress> contacts(Deal.Id id) {
        return List.copyOf(contacts.getOrDefault(id, List.of()));
    }

    private List<Deal> where(Predicate<Deal> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }
}
