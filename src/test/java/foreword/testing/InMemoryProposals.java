package foreword.testing;

import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.deal.Proposals;
import foreword.people.Teammate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deal news that was put before a teammate, in a map; it is only shown, never settled. */
public final class InMemoryProposals implements Proposals {
    private final Map<Proposal.Id, Proposal> rows = new LinkedHashMap<>();

    @Override
    public void add(Proposal proposal, String wordsKey) {
        rows.put(proposal.id(), proposal);
    }

    @Override
    public Optional<Proposal> find(Proposal.Id id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Proposal> of(String message) {
        return rows.values().stream()
                .filter(it -> it.said().source().key().equals(message))
                .toList();
    }

    @Override
    public List<Proposal> inThread(String thread) {
        return rows.values().stream()
                .filter(it -> it.said().thread().equals(thread))
                .toList();
    }

    @Override
    public boolean wrongBefore(String wordsKey) {
        return false;
    }

    @Override
    public void reword(Proposal.Id id, String words, String wordsKey, DealUpdate news) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public boolean settle(Proposal.Id id, Proposal.State state, Deal.@Nullable Id deal, Teammate.@Nullable Id by) {
        throw new UnsupportedOperationException("screens only show");
    }
}
