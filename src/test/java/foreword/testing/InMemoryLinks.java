package foreword.testing;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which introductions have credit for which deals, in a map. */
public final class InMemoryLinks implements Links {
    private final Map<Link.Id, Link> rows = new LinkedHashMap<>();
    private final Map<Link.Id, List<Link.Turn>> turns = new LinkedHashMap<>();

    @Override
    public boolean add(Link link, String why) {
        boolean there =
                of(link.deal()).stream().anyMatch(it -> it.introduction().equals(link.introduction()));
        return !there && keep(link, link.share(), why);
    }

    @Override
    public Optional<Link> find(Link.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Link> of(Deal.Id deal) {
        return where(link -> link.deal().equals(deal));
    }

    @Override
    public List<Link> of(String introduction) {
        return where(link -> link.introduction().equals(introduction));
    }

    @Override
    public List<Link> waiting() {
        return where(link -> link.state() == Link.State.PROPOSED || link.state() == Link.State.DISPUTED);
    }

    @Override
    public boolean change(Link before, Link after, String why) {
        Link.State.CHANGES.demand(before.state(), after.state());
        boolean mine = find(before.id())
                .filter(now -> now.state() == before.state() && now.share() == before.share())
                .isPresent();
        return mine && keep(after, after.share() - before.share(), why);
    }

    @Override
    public List<Link.Turn> history(Link.Id id) {
        return List.copyOf(turns.getOrDefault(id, List.of()));
    }

    private boolean keep(Link link, int more, String why) {
        int given = of(link.deal()).stream().mapToInt(Link::share).sum();
        if (given + more > Link.WHOLE) {
            return false;
        }
        rows.put(link.id(), link);
        turns.computeIfAbsent(link.id(), none -> new ArrayList<>())
                .add(new Link.Turn(link.state(), link.role(), link.share(), link.by(), why, link.at()));
        return true;
    }

    private List<Link> where(Predicate<Link> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }
}
